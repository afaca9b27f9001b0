import type { Claim } from '../engine/cost/claim.ts'
import type { Amount } from '../engine/cost/saving.ts'
import type { Proposal } from '../model/proposal.ts'
import { atBound, rangeText } from './claim.ts'
import { scopeNames } from './cost.ts'
import { formatDate, formatMoney, formatNumber, formatPercent } from './format.ts'

/** Where a proposal stands. */
export const statusNames: Record<Proposal['status'], string> = {
  draft: 'Bản nháp',
  proposed: 'Đã đề xuất',
  recommended: 'Đã kiến nghị',
  approved: 'Đã chấp thuận',
  enacted: 'Đã thực thi',
  rejected: 'Không chấp thuận',
}

/** Every sentence of the pages on proposals. */
export const moneyPages = {
  list: {
    title: 'Đơn giản hóa thủ tục',
    description:
      'Các phương án đơn giản hóa thủ tục hành chính, xếp theo số tiền xã hội tiết kiệm được mỗi năm, tính theo Thông tư số 03/2022/TT-BTP.',
    demo: 'Các phương án dưới đây minh họa cách tính, không phải đề xuất chính thức của cơ quan nêu tên; số lượt và tỷ lệ phần lớn là giả định, ghi rõ trên từng trang.',
    together: 'Tính gộp mọi phương án; hai phương án cùng sửa một thủ tục được áp dụng chung, không cộng trùng.',
    heading: 'Các phương án',
    order: (rebuilt: number) =>
      `Xếp theo số tiền tiết kiệm${rebuilt === 0 ? '' : `, thêm ${formatNumber(rebuilt)} phương án dựng lại số đã công bố`}.`,
    rebuilds: 'dựng lại một con số đã công bố, không cộng vào tổng',
    days: (text: string) => `thời hạn ${text}`,
    inTurn: (saved: string) => `tính gộp thì sau các phương án trước còn ${saved}`,
    pareto: 'Tiết kiệm tập trung ở đâu',
    paretoLead: (count: number, share: string) =>
      `${formatNumber(count)} thủ tục đầu bảng chiếm ${share} số tiền tiết kiệm.`,
    paretoColumns: ['Thủ tục', 'Chi phí hiện tại', 'Tiết kiệm', 'Cộng dồn'],
    method: 'Cách tính và nguồn số liệu',
    summary: 'Báo cáo tổng hợp',
    calculator: 'Tự thử cắt giảm trên một thủ tục bất kỳ',
    none: 'Danh mục chưa có phương án đơn giản hóa nào.',
    seeAll: 'Xem các phương án',
  },
  page: {
    description: (name: string, headline: string) => `${name}. ${headline}.`,
    status: (status: string, agency: string, date: string) => `${status} · ${agency} · lập ngày ${formatDate(date)}`,
    course: 'Phương án đã đi qua đâu',
    assessed: (date: string) => `Phiếu rà soát ngày ${formatDate(date)}`,
    from: (date: string) => `Dự kiến có hiệu lực từ ${formatDate(date)}`,
    beforeAfter: ({ before, after }: Amount, claim: Claim, scope: keyof typeof scopeNames) =>
      `Chi phí tuân thủ từ ${atBound(claim.before)}${formatMoney(before)} ${after > before ? 'lên' : 'còn'} ${atBound(claim.after)}${formatMoney(after)} mỗi năm (số lượt ${scopeNames[scope]}).`,
    days: (text: string) => `Thời hạn giải quyết ${text}. Thông tư số 03/2022/TT-BTP không quy thời hạn ra tiền.`,
    downloads: 'Tải về',
    xlsx: 'Biểu mẫu 03/SCM-KSTT (Excel, có công thức)',
    docx: 'Văn bản phương án (Word)',
    contents: 'Trên trang này',
    what: 'Thay đổi gì',
    whatLead:
      'Phần tiết kiệm của mỗi thay đổi tính theo thứ tự ghi: đổi thứ tự thì phần của từng thay đổi có thể khác, tổng không đổi.',
    operationColumns: { what: 'Thay đổi', saving: 'Tiết kiệm mỗi năm', days: 'Thời hạn giảm' },
    reason: (text: string) => `Lý do: ${text.replace(/\.$/, '')}.`,
    compare: 'Trước và sau, theo công việc',
    chartTitle: (code: string) => `Chi phí mỗi năm trước và sau, thủ tục ${code}`,
    chartDescription:
      'Mỗi công việc có hai thanh ngang trên cùng một thang: thanh trên là chi phí hiện tại, thanh dưới là sau đơn giản hóa. Số liệu có trong bảng bên cạnh.',
    before: 'Hiện tại',
    after: 'Sau đơn giản hóa',
    saved: 'Tiết kiệm',
    activity: 'Công việc',
    total: 'Cộng, đã làm tròn',
    rounding: 'Số từng dòng đã làm tròn để đọc; chỉ dòng cộng là số tính chính thức.',
    notCounted: 'Chưa tính được chi phí một năm của thủ tục này.',
    abolished: 'Bãi bỏ: sau đơn giản hóa chi phí bằng 0.',
    zeroRows: (names: string) => `Không phát sinh chi phí: ${names}.`,
    coverage: (before: string, after: string) =>
      `Độ đầy đủ của số liệu: hiện tại ${before}; sau đơn giản hóa ${after}.`,
    range: 'Chắc đến đâu',
    rangeLead: (low: number, high: number) => `Chín trên mười lần rút cho kết quả ${rangeText(low, high)} mỗi năm.`,
    rangeHow: (draws: number, seed: number, uncertain: number) =>
      `Rút ngẫu nhiên ${formatNumber(draws)} lần (hạt giống ${seed}) trên ${formatNumber(uncertain)} số liệu không chắc.`,
    rangeMethod: 'Rút ngẫu nhiên thế nào',
    rangePoint: 'Không có số liệu nào được ghi là không chắc, nên không có khoảng.',
    drivers: 'Số liệu nào chi phối kết quả',
    driversLead:
      'Mỗi thanh cho biết số tiền tiết kiệm đi từ đâu đến đâu khi một số liệu đi từ mức thấp đến mức cao, các số khác giữ nguyên.',
    driversTitle: 'Biểu đồ số liệu chi phối kết quả',
    driverColumns: { what: 'Số liệu', range: 'Từ … đến', low: 'Ở mức thấp', high: 'Ở mức cao' },
    official: 'số chính thức',
    law: 'Phải sửa văn bản nào',
    models: 'Theo cách tính khác',
    modelsLead: 'Số chính thức theo Thông tư số 03/2022/TT-BTP đứng đầu; mô hình mở rộng chỉ để đối chiếu.',
    modelColumns: ['Cách tính', 'Hiện tại', 'Sau', 'Tiết kiệm'],
    assumptions: 'Dựa trên số liệu nào',
    parametersOf: (date: string) => `Tham số ngày ${formatDate(date)}`,
    own: 'Giả định của phương án',
    volume: (name: string, subjects: number, times: number, scope: string) =>
      `${name}: ${formatNumber(subjects)} đối tượng × ${formatNumber(times)} lần một năm (${scope})`,
    shares: 'Tỷ lệ nộp',
    notVerified: 'chưa xác minh',
    lastKnown: (from: string) => `tính theo mức từ ${formatDate(from)}`,
    choices: 'Chỗ văn bản chưa nói rõ, đã chọn thế nào',
    procedure: 'Thủ tục',
    printed: (url: string, on: string) => `In từ ${url}, nội dung ngày ${formatDate(on)}.`,
  },
  method: {
    title: 'Phương pháp tính chi phí tuân thủ',
    description: 'Công thức, định mức, tham số có ngày và nguồn, và những lựa chọn nơi văn bản chưa nói rõ.',
    lead: 'Mọi con số trên trang được tính từ các công thức dưới đây, bằng cùng một bộ mã ở máy chủ, ở dòng lệnh và trong trình duyệt.',
    toProposals: 'Xem các phương án đơn giản hóa đã tính theo cách này',
    sideBySide: 'Hai cách tính cạnh nhau',
    counts: 'Tính gì',
    rows: {
      travel: ['Đi lại', 'có, theo định mức', 'có, cùng định mức'],
      wait: ['Chờ đến lượt, làm việc tại quầy', 'không', 'có'],
      form: ['Điền mẫu đơn, tờ khai', 'có, theo số trang', 'có, cùng định mức'],
      price: ['Giá một giờ', 'một mức thu nhập cho mọi người', 'tiền công theo lĩnh vực, cộng chi phí quản lý chung'],
      usual: ['Phần vẫn làm dù không có quy định', 'không trừ', 'trừ'],
      once: ['Chi phí chỉ phát sinh một lần', 'cộng chung', 'nêu riêng'],
      comply: ['Tỷ lệ tuân thủ', 'coi như mọi người đều làm', 'nhân với tỷ lệ thực làm'],
      delay: ['Chi phí chờ kết quả', 'không (không tính chi phí cơ hội)', 'nêu riêng, không cộng'],
      office: ['Chi phí của cơ quan', 'không', 'nêu riêng, không cộng; mỗi bước theo ngạch của người làm'],
      kinds: [
        'Nhóm đối tượng (khi số lượt có ghi)',
        'tính riêng từng nhóm rồi cộng, một giá giờ',
        'tính riêng từng nhóm rồi cộng, theo nhóm giá',
      ],
      complexity: ['Việc chưa đo được giờ', 'chưa tính được', 'số giờ theo độ phức tạp, khi có ghi'],
      years: ['Nhiều năm (khi phương án có ghi)', 'bảng riêng, có chiết khấu', 'bảng riêng, có chiết khấu'],
    } as Record<string, readonly [string, string, string]>,
    formulas: 'Công thức',
    stage: { line: 'Một dòng công việc', submission: 'Một lần thực hiện', year: 'Một năm' },
    choices: 'Lựa chọn nơi văn bản chưa nói rõ',
    parameters: 'Tham số',
    parametersLead: 'Mỗi giá trị có ngày áp dụng và nguồn. Giá trị chưa xác minh được đánh dấu.',
    parameterColumns: ['Áp dụng', 'Giá trị', 'Nguồn'],
    period: (from: string, to: string | undefined) =>
      to === undefined ? `từ ${formatDate(from)}` : `${formatDate(from)} – ${formatDate(to)}`,
    simulation: 'Chắc đến đâu: rút ngẫu nhiên',
    simulationTexts: [
      'Một số liệu không chắc được ghi bằng ba mức: thấp, có khả năng nhất, cao; hoặc bằng một mức kèm độ tin cậy của nguồn, khi đó khoảng lấy theo bảng “Độ rộng của khoảng”. Mỗi lần rút lấy cho mỗi số liệu một giá trị trong khoảng của nó theo phân phối tam giác: gần mức có khả năng nhất thì hay gặp, ở hai đầu thì hiếm.',
      'Rút 10.000 lần với một hạt giống cố định, nên ai tính lại cũng ra đúng kết quả đó. Cùng một số liệu chỉ rút một lần cho cả trước và sau, và một định mức chỉ rút một lần cho mọi thủ tục, để khoảng chỉ nói về thay đổi.',
      '“Chín trên mười lần rút” là khoảng từ mức thứ 5 đến mức thứ 95 của một trăm mức xếp theo thứ tự. Đó là xác suất của phép rút, với các khoảng đã ghi; không phải xác suất của thực tế.',
      'Trong một bộ tỷ lệ phải cộng lại bằng 1 (cách nộp, trường hợp, địa bàn), tỷ lệ có khoảng được lấy đúng như đã rút; các tỷ lệ không ghi khoảng chia nhau phần còn lại, theo tỷ trọng của chúng. Nếu các tỷ lệ đã rút cộng lại quá 1, hoặc tỷ lệ nào cũng có khoảng, thì mỗi tỷ lệ được chia cho tổng.',
      'Chỉ số liệu có khoảng, hoặc có độ tin cậy kèm độ rộng, mới được rút. Mỗi phương án nêu rõ số liệu nào đã rút, số liệu nào giữ nguyên. Mức phí, lệ phí luôn giữ nguyên; thu nhập một giờ và cơ cấu địa bàn giữ nguyên khi tham số không ghi khoảng. Khoản chưa tính được không nằm trong khoảng.',
    ],
    norms: 'Định mức của Thông tư số 03/2022/TT-BTP',
    normsLead: 'Giờ công cho một lượt đi lại (đi và về) và một trang khai, theo địa bàn.',
    normColumns: ['Việc', 'Đô thị', 'Nông thôn', 'Miền núi, hải đảo'],
    trip: (place: string) => `Một lượt đi lại, ${place}`,
    pageNorm: 'Một trang mẫu đơn, tờ khai',
    rounding: 'Làm tròn một lần: chi phí một năm của một thủ tục, đến đồng. Tiết kiệm là hiệu của hai số đã làm tròn.',
    verifiedShare: (verified: number, all: number) =>
      `${formatNumber(verified)} trên ${formatNumber(all)} giá trị đã xác minh`,
    upTo: formatPercent,
  },
} as const
