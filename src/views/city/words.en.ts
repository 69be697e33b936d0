/** What a folder of several departments is called. */
export const CITY_TITLE_EN = 'Final accounts of several departments';
