/** Who publishes; from `content/site.yaml`. Blank means unknown, and is left out of every page. */
export interface Publisher {
  readonly name: string;
  readonly shortName: string;
  readonly siteTitle: string;
  readonly siteTitleEn: string;
  readonly description: string;
  readonly domain: string;
  readonly siteCode: string;
  readonly icp: string;
  readonly publicSecurity: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly errorReport: string;
  /** Where questions about figures go: a mailbox, or the address of a form with blanks for what is asked about. */
  readonly questions: { readonly mail: string; readonly form: string };
  readonly licence: string;
  readonly licenceUrl: string;
  /** A line on top of every page, such as 示例数据 on a demonstration. */
  readonly notice: string;
  /** The heading of disclosure that the pages belong under, such as 财政预决算. */
  readonly columnType: string;
  /** Head and foot of the site that this one lives under, as HTML; blank where it stands alone. */
  readonly parentHead: string;
  readonly parentFoot: string;
}

/** What the address of a form for questions may have blanks for: `{figure}` is filled with the name of the figure. */
export const FORM_BLANKS = ['figure', 'value', 'place', 'version', 'address', 'message'] as const;

/** What a site is called where its settings say no more than the name of the department. */
export function nameSite(name: string): Pick<Publisher, 'shortName' | 'siteTitle' | 'description'> {
  return {
    shortName: name,
    siteTitle: `${name}部门决算`,
    description: `${name}按年度公开的部门决算：全部数据表、每个数的出处、核对结果和下载文件。`,
  };
}
