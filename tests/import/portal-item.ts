// A procedure as the portal's detail gives it, in words of our own; tests replace what they are about.

export const component = (name: string, originalQty = 1, copyQty = 0) => ({
  name,
  originalQty,
  copyQty,
  attachments: [],
})

export const portal = (more: Record<string, unknown> = {}) => ({
  code: '9.100001',
  name: 'Cấp giấy phép thử',
  isInternal: false,
  type: 'STANDARD',
  isProvince: true,
  categoriesDetails: [{ name: 'Việc thử', code: 'G99-T01' }],
  subjectTypesDetails: [{ name: 'Công dân Việt Nam', code: 'ĐT1' }],
  departmentsExecuting: [{ name: 'Sở Thử nghiệm' }],
  procedureProposal: {
    proposalNumber: '12/QĐ-BTN',
    decisionDate: Date.UTC(2026, 0, 4, 17),
    issuingAgency: { name: 'Bộ Thử nghiệm' },
  },
  legalBasisesDetails: [{ code: '01/2026/NĐ-CP', name: 'Về việc thử' }],
  resultsDetails: [{ name: 'Giấy phép thử' }],
  executionSteps: [{ name: '', description: 'Bước 1: Tổ chức nộp hồ sơ.\nBước 2: Sở Thử nghiệm xem xét.' }],
  executionMethods: [
    {
      submissionMethod: 'DIRECT',
      processingTime: 5,
      processingTimeUnit: 'WORKING_DAY',
      description: '',
      fees: [{ type: 'FEE', value: 50000, description: '' }],
    },
  ],
  executionCases: [{ name: '', profileComponents: [component('- Đơn đề nghị')] }],
  cases: [],
  serviceGroupsDetails: [],
  requirementsAndConditions: '',
  note: '',
  keywords: '',
  ...more,
})

/** The text of a national list of so many procedures; from edition to edition names, sectors, agencies and laws change. */
export const sourceText = (edition: number, records: number): string =>
  Array.from({ length: records }, (_, at) =>
    JSON.stringify(
      portal({
        code: `9.1${String(at).padStart(5, '0')}`,
        name: `Việc thứ ${at}, lần ${edition}`,
        categoriesDetails: [{ name: `Lĩnh vực ${(at + edition) % 7}`, code: `G99-T${at % 7}` }],
        departmentsExecuting: [{ name: `Sở số ${(at * edition) % 11}` }],
        legalBasisesDetails: [{ code: `${at + edition}/2026/NĐ-CP`, name: 'Về việc thử' }],
        serviceGroupsDetails: [{ name: `Nhóm việc ${at % 3}`, type: 'CITIZEN' }],
      }),
    ),
  ).join('\n')
