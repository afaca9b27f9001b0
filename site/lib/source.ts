/** The folder of the catalogue that the pages are built from. */
export const catalogRoot: string = process.env.THUTUC_CATALOG ?? 'procedures'

const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** The day for which the pages hold, ISO. */
export const siteDay = (): string => process.env.THUTUC_ON ?? todayInVietnam()
