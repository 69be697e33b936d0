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
  readonly licence: string;
  readonly licenceUrl: string;
  /** A line on top of every page, such as 示例数据 on a demonstration. */
  readonly notice: string;
}
