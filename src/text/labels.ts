import type { ChannelId, Fee, Level, Step } from '../model/procedure.ts'

/** The Vietnamese word for each closed value of a record. */
export const levelNames: Record<Level, string> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  other: 'Cơ quan khác',
}

export const channelNames: Record<ChannelId, string> = {
  'in-person': 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Bưu chính',
}

export const feeKindNames: Record<Fee['kind'], string> = { fee: 'Phí', charge: 'Lệ phí', price: 'Giá dịch vụ' }

export const actorNames: Record<Step['actor'], string> = {
  applicant: 'Người nộp hồ sơ',
  agency: 'Cơ quan giải quyết',
  other: 'Bên liên quan',
}

export const localityNames = { urban: 'Đô thị', rural: 'Nông thôn', mountain: 'Miền núi, hải đảo' } as const

/** A province as one names a place; one that is named after a person keeps its kind. */
export const placeName = ({ name, fullName }: { name: string; fullName: string }): string =>
  name === 'Hồ Chí Minh' ? fullName : name

/** Ways to group costs. */
export const groupingNames = {
  sector: ['Lĩnh vực'],
  agency: ['Cơ quan'],
  level: ['Cấp'],
  subject: ['Đối tượng'],
} as const
