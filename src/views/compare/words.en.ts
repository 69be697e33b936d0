/** `compare`: the table of everything that the page compares, and its columns. */
export const COMPARISON_EN = {
  titleEn: 'Comparison over the years',
  descriptionEn:
    'Every figure of the page that compares the years: one row a measure and year, with budget, change and reported reason.',
  columns: {
    group: { titleEn: 'Group', descriptionEn: 'Group of the measure' },
    key: { titleEn: 'Key', descriptionEn: 'Name of the cell, table:row.field, the same in every year' },
    label: { titleEn: 'Label', descriptionEn: 'Name of the measure in its newest year' },
    year: { titleEn: 'Year', descriptionEn: 'Year of the value' },
    value: { titleEn: 'Value', descriptionEn: 'The exact decimal as written' },
    unit: { titleEn: 'Unit', descriptionEn: 'Unit of the value' },
    basis: { titleEn: 'Basis', descriptionEn: 'stated or derived' },
    source_year: {
      titleEn: 'Taken from',
      descriptionEn:
        'Year of the accounts that hold the value; the year after where only its prior-year figure is known',
    },
    cell: { titleEn: 'Cell', descriptionEn: 'Cell that holds the value' },
    budget: { titleEn: 'Budget', descriptionEn: 'Budget, blank where there is none' },
    budget_basis: { titleEn: 'Basis of the budget', descriptionEn: 'stated or derived' },
    completion: { titleEn: 'Completion of the budget', descriptionEn: 'Rate of completion as printed, in percent' },
    change: {
      titleEn: 'Change',
      descriptionEn:
        'Worked out from the two years: percent rounded half up to two decimals, or percentage points of a percentage',
    },
    reported_direction: { titleEn: 'Reported direction', descriptionEn: 'Direction that the source reports' },
    reported_amount: { titleEn: 'Reported change', descriptionEn: 'Change that the source reports, without sign' },
    reported_rate: {
      titleEn: 'Reported rate',
      descriptionEn: 'Rate that the source reports, in percent and without sign',
    },
    reason: { titleEn: 'Reported reason', descriptionEn: 'Reason that the source reports' },
  },
} as const;
