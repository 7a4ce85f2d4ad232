namespace AlliancePortal.Domain.Charter;

public sealed partial record CharterRule
{
    private const string Civil1259 = "民法典第一千二百五十九条";
    private const string ESign = "电子签名法第三条";

    // Members and their application
    public static readonly CharterRule ApplicantIsALegalPerson = new("CQ-8-1", "申请单位须具有独立法人资格，个体工商户和分支机构不能申请。", "章程第八条", "章程第十六条");
    public static readonly CharterRule CharterIsUpheld = new("CQ-9-1", "申请单位须声明拥护联盟章程并遵守有关协议。", "章程第九条", "章程第十六条");
    public static readonly CharterRule AdmissionNeedsTheCouncil = new("CQ-9-3", "加入联盟须经理事会表决，赞成票达到章程规定的票数。", "章程第九条", "章程第十七条");
    public static readonly CharterRule ApplicationIsWritten = new("CQ-12-1", "加入联盟须提交签字盖章的书面申请。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule DossierIsComplete = new("CQ-12-2", "申请材料须齐全：书面申请、单位介绍、法人营业执照或同等证书、技术领域工作报告。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule WorkReportHasAnAbstract = new("CQ-12-3", "技术领域工作情况须有书面报告，摘要达到规定字数。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule SecretariatExamines = new("CQ-12-4", "申请由秘书处审查后提交理事会；秘书处只退回材料不全或明显不具资格的申请，不作实质否决。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule CouncilDecides = new("CQ-12-5", "是否批准加入由理事会决定，秘书处不代为决定。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule MembershipBeginsWithTheAgreement = new("CQ-12-6", "申请获批准并签署联盟协议后，方成为正式成员。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule CertificateFollowsMembership = new("CQ-12-7", "成员证书由理事会在单位成为正式成员后颁发。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule CertificateRunsWithTheTerm = new("CQ-12-8", "成员证书的有效期按章程参数确定。", "章程参数", "章程参数");
    public static readonly CharterRule BarredUnitsWait = new("CQ-14-6", "被除名的单位在限制期满后方可重新申请加入。", "章程第十四条", "章程参数");

    // Leaving and expulsion
    public static readonly CharterRule DutiesArePerformed = new("CQ-11-1", "成员单位应履行章程规定的义务，履行情况由秘书处记录。", "章程第十一条", "章程第十五条");
    public static readonly CharterRule OnlyMembersLeave = new("CQ-10-7", "成员单位有退出联盟的权利，任何一方不得阻止。", "章程第十条", "章程第十四条");
    public static readonly CharterRule WithdrawalIsWritten = new("CQ-13-1", "退出联盟须向秘书处提交书面申请。", "章程第十三条", "章程第十八条");
    public static readonly CharterRule WithdrawalIsAnnounced = new("CQ-13-2", "退出须提前章程规定的工作日数提出，期满之日为成员资格的最后一日。", "章程第十三条", "章程参数");
    public static readonly CharterRule CouncilIsInformed = new("CQ-13-3", "秘书处自收到退出申请之日起，在规定的工作日内向理事会通报。", "章程第十三条", "章程参数");
    public static readonly CharterRule WithdrawalIsTakenBackInTime = new("CQ-13-4", "退出日 24 时前可以撤回退出申请。", "章程参数", "章程参数");
    public static readonly CharterRule DepartureIsSettled = new("CQ-13-5", "离开联盟时，权利和职务同时终止，未了事项逐项处理。", "章程第十三条", "章程第十八条");
    public static readonly CharterRule ExitNeedsTheCouncil = new("JL-A2-18-2", "退出经理事会批准生效；理事会只审查未了义务，逾期未作决定的视为批准。", "章程参数", "章程第十八条");
    public static readonly CharterRule WithdrawalTakesItsSteps = new("9.2", "退出按提交、通报或表决、到期退出的次序办理，当前状态不能办理此事项。", "章程第十三条", "章程第十八条");
    public static readonly CharterRule OnlyMembersAreExpelled = new("CQ-14-0", "除名只针对成员单位，同一单位不得同时有两件在办的除名案。", "章程第十四条", "章程第十五条");
    public static readonly CharterRule ExpulsionHasAGround = new("CQ-14-1", "除名须有章程规定的事由，由秘书处核实。", "章程第十四条", "章程第十五条");
    public static readonly CharterRule IdleMembersMayBeExpelled = new("CQ-14-2", "一年以上不履行义务的，可以除名；期间自最近一次履行义务起算。", "章程第十四条", "章程参数");
    public static readonly CharterRule UnitIsHeard = new("CQ-14-2-H", "提请表决前，应告知该单位并听取申辩。", "章程参数", "章程参数");
    public static readonly CharterRule ExpulsionNeedsTheCouncil = new("CQ-14-3", "除名须经理事会表决，赞成票达到规定的票数。", "章程第十四条", "章程第十五条");
    public static readonly CharterRule PropertyRightsFollowTheAgreements = new("CQ-14-7", "离开联盟后的知识产权问题按有关协议和规定处理。", "章程第十四条", "合作协议第十条");
    public static readonly CharterRule ProjectFundsAreRecovered = new("JL-A3-12-2", "被除名单位承担项目的资助资金和配套资金，由理事长单位或理事会指定的成员追回。", "章程参数", "合作协议第十二条");
    public static readonly CharterRule ExpulsionTakesItsSteps = new("9.3", "除名按立案、核实、申辩、表决的次序办理，当前状态不能办理此事项。", "章程第十四条", "章程第十五条");
    public static readonly CharterRule ChairIsFilledAgain = new("CQ-17-5-B", "理事长空缺时由常务副理事长代行职责，并在规定期限内补选。", "章程参数", "章程参数");

    // Formation, agreement, filing, supervision
    private const string Plan7 = "实施方案第七部分";

    public static readonly CharterRule LeadQualifies = new("JL-P6-1-1", "牵头单位须为在本省注册、具有独立法人资格的骨干企业，并具备实施方案规定的五项条件。", "章程参数", "实施方案第六部分");
    public static readonly CharterRule MembersQualify = new("JL-P6-2-2", "参加单位须具备合作基础和意愿、创新能力和条件，并能按任务分工承担工作。", "章程参数", "实施方案第六部分");
    public static readonly CharterRule LeadIsChosen = new("JL-P7-1", "牵头单位由主管部门征集意愿、调研后择优确定；只有确定的牵头单位可以组建联盟。", "章程参数", Plan7);
    public static readonly CharterRule PackageIsComplete = new("JL-P7-2", "申报须提交齐全的材料：申报（备案）表、建设方案、章程、生效的协议，以及成员、理事会和秘书处名单。", "章程参数", Plan7);
    public static readonly CharterRule FilingFollowsTheDecision = new("JL-P7-3", "经业务处室出具意见、会议审议同意后，方予备案。", "章程参数", Plan7);
    public static readonly CharterRule FormationTakesItsSteps = new("9.10", "组建和备案按征集、遴选、组建、申报、审核、审议、备案的次序办理，当前状态不能办理此事项。", "章程参数", Plan7);
    public static readonly CharterRule FilingChangesAreReported = new("9.10-C", "已备案的事项发生变更的，须在规定的工作日内报告并更新备案表。", "章程参数", "章程参数");
    public static readonly CharterRule ChairIsTheLead = new("JL-A2-13-5", "理事长由发起组织联盟的单位担任。", "章程参数", "章程第十三条");
    public static readonly CharterRule SecretaryGeneralTakesTwoActs = new("JL-A2-13-8", "秘书长经理事会选举，由理事长聘任，两步缺一不可。", "章程参数", "章程第十三条");
    public static readonly CharterRule AssemblyAdoptsTheCharter = new("JL-A2-21-1", "章程经成员大会表决通过之日起生效，每个单位一票。", "章程参数", "章程第二十一条");
    public static readonly CharterRule ReadingsAreSettled = new("JL-CONF", "章程与协议之间的冲突和缺漏，须在通过章程之前逐项确定并记录所采用的解释。", "章程参数", "章程第二十二条");
    public static readonly CharterRule AgreementIsComplete = new("JL-A3-4-1", "协议须写明联盟的名称和宗旨、秘书处所在地，以及各当事方的代码和法定代表人。", "章程参数", "合作协议第四条");
    public static readonly CharterRule TasksAreDivided = new("JL-A3-7-5", "协议须写明每一领域的技术依托单位和参与企业，且均为协议当事方。", "章程参数", "合作协议第七条");
    public static readonly CharterRule AgreementNeedsAllParties = new("JL-A3-15-1", "合作协议自最后一方的法定代表人签署并加盖公章之日起生效。", "章程参数", "合作协议第十五条");
    public static readonly CharterRule AgreementTextStands = new("JL-A3-15-3", "已经确定的协议文本不得改动；变更须经全体当事方重新签署。", "章程参数", "合作协议第十五条");
    public static readonly CharterRule GoalHasItsLength = new("JL-A1-FORM-16", "技术创新目标须填写，且不超过规定字数；字数含标点，不含空白。", "章程参数", "申报（备案）表");
    public static readonly CharterRule ChairUnitSealsTheForm = new("JL-A1-FORM-19", "申报（备案）表第四部分由理事长单位核对、重新验证身份后盖章；未盖章的表不能提交。", "章程参数", "申报（备案）表");
    public static readonly CharterRule FormMatchesTheRegister = new("JL-A1-FORM-21", "申报（备案）表须与提交之日的成员名册、章程和协议一致，提交后不得改动。", "章程参数", "申报（备案）表");
    public static readonly CharterRule AlliancesHaveTheirField = new("JL-P3-1", "联盟归入本省的产业领域和技术领域，组织形式为联盟或者创新联合体；备案由所属领域的业务处室负责。", "章程参数", "实施方案第三部分");
    public static readonly CharterRule CentreSupervises = new("JL-P8-1", "服务中心受托监督管理联盟，可以提出问题与建议，联盟应按期答复。", "章程参数", "实施方案第八部分");

    // Council
    public static readonly CharterRule SeatsAreLimited = new("CQ-16-2", "理事会席位以章程规定的名额为限。", "章程第十六条", "章程第十三条");
    public static readonly CharterRule CouncilTermEnds = new("CQ-16-3", "理事会按届任职，任期届满应换届。", "章程第十六条", "章程第十三条");
    public static readonly CharterRule SeatNeedsAMember = new("CQ-16-1", "理事会席位由成员单位担任。", "章程第十六条", "章程第十三条");
    public static readonly CharterRule OneSeatForEachUnit = new("CQ-3-1", "各成员平等，一个单位至多担任一个理事席位，一席一票。", "章程第三条", "章程第十三条");
    public static readonly CharterRule RepresentativeBelongsToTheUnit = new("CQ-X-5", "代表离开原单位的，由该单位另行推荐，席位仍属该单位。", "理事会规则", "章程第十三条");
    public static readonly CharterRule ChairIsRepresented = new("CQ-17-5", "理事长空缺、请假或者回避时，由常务副理事长代行理事长职责；此外由理事长本人签署。", "章程参数", "章程参数");
    public static readonly CharterRule CouncilSizeFollowsMembership = new("JL-A2-13-3", "理事会席位数为成员总数的三分之一左右。", "章程参数", "章程第十三条");
    public static readonly CharterRule CompositionHolds = new("JL-P6-2-1", "联盟成员不少于规定家数，企业占比和上下游构成符合组建条件。", "章程参数", "实施方案第六部分");

    // Votes
    public static readonly CharterRule OnlySeatsInOfficeVote = new("G-VOTE-1", "只有表决开始时在任的理事席位可以投票，名册自开始时起冻结。", "章程第九条", "章程第十三条");
    public static readonly CharterRule SharesIncludeTheNumber = new("G-VOTE-2", "“以上”包含本数，所需票数按整数计算，不作四舍五入。", Civil1259, Civil1259);
    public static readonly CharterRule AbsentSeatsStayInTheBase = new("G-VOTE-3", "按全体计算时，缺席、弃权和未投的席位仍计入基数。", "章程第九条", "章程第十三条");
    public static readonly CharterRule VacantSeatsLeaveTheBase = new("G-VOTE-4", "空缺席位是否计入基数按章程参数确定。", "章程参数", "章程参数");
    public static readonly CharterRule InterestedSeatsRecuse = new("G-VOTE-5", "与表决事项有利害关系的席位应当回避。", "公司法第一百三十九条（参照）", "公司法第一百三十九条（参照）");
    public static readonly CharterRule StandingIsArithmetic = new("G-VOTE-6", "是否已成定局只按已收选票和未投席位计算。", "章程第九条", "章程第十三条");
    public static readonly CharterRule QuorumMakesAVoteValid = new("G-VOTE-7", "规定了有效出席的，未达到则表决无效，不视为否决。", "章程参数", "章程参数");
    public static readonly CharterRule WrittenConsentIsComplete = new("G-VOTE-8", "要求书面同意的决定，书面同意达到规定数后方可生效。", "章程第十四条", "章程参数");
    public static readonly CharterRule OneBallotForEachSeat = new("G-VOTE-9", "每个席位一票，投出后不能更改。", "章程第三条", "章程第十三条");
    public static readonly CharterRule NoticeComesFirst = new("G-VOTE-9-N", "表决通知须在表决开始前按规定的工作日数送达各席位。", "章程参数", "章程参数");
    public static readonly CharterRule VoteKeepsItsRecord = new("G-VOTE-10", "表决的文本、名册、选票、算法和结果一经形成不得更改。", "民法典第一百三十四条", "民法典第一百三十四条");
    public static readonly CharterRule ElectronicVoteIsAgreed = new("G-VOTE-11", "网上表决仅对已接受电子表决条款的单位有效，其他单位使用纸质票。", ESign, ESign);
    public static readonly CharterRule BallotsAreCastInTheWindow = new("G-TIME-7", "选票须在表决开始后、截止前投出。", "民法典第二百零三条", "民法典第二百零三条");
    public static readonly CharterRule VoteTakesItsSteps = new("9.6", "表决按拟定、开始、截止、计票的次序进行，不能跳过或重复。", "章程第九条", "章程第十三条");
    public static readonly CharterRule WindowHasItsLength = new("9.6-W", "表决期须在规定的工作日数之内。", "章程参数", "章程参数");
    public static readonly CharterRule RemindersAreSparing = new("9.6-R", "同一表决每天至多提醒未投席位一次。", "章程参数", "章程参数");

    // Time and codes
    public static readonly CharterRule WorkingDaysAreCountedFromTheNext = new("G-TIME-3", "期间自次日起计算，当日不计入。", "民法典第二百零一条", "民法典第二百零一条");
    public static readonly CharterRule OpenDatesFollowTheCalendar = new("G-TIME-8", "涉及尚未公布放假安排的年度的期限为暂定；安排公布后重算并通知有关各方，已办结或已确认的不变。", "章程参数", "章程参数");
    public static readonly CharterRule PaperIsReceivedWhenStamped = new("G-TIME-6", "纸质材料以秘书处签收日为收到日；倒签须由另一人复核并说明理由。", "民法典第一百三十七条", "民法典第一百三十七条");
    public static readonly CharterRule EveryUnitHasItsCode = new("G-USCC-1", "每个单位以统一社会信用代码识别，代码不得重复；没有代码的，须经平台管理员登记并使用平台编号。", "GB 32100", "GB 32100");
    public static readonly CharterRule CodeIsWellFormed = new("G-USCC-2", "统一社会信用代码须为 18 位且校验正确。", "GB 32100", "GB 32100");
    public static readonly CharterRule CodeFitsTheKind = new("G-USCC-3", "单位类型应与信用代码的机构类别相符。", "GB 32100", "GB 32100");
    public static readonly CharterRule OddCodeIsReviewed = new("G-USCC-4", "机构类别不明或组织机构代码校验不符的，由秘书处核对。", "GB 32100", "GB 32100");
    public static readonly CharterRule LegacyCodeNeedsTwo = new("G-USCC-5", "已知的早期不合规代码，须附登记机关打印件并由另一人确认。", "GB 32100", "GB 32100");
    public static readonly CharterRule OneOpenCaseForEachUnit = new("G-USCC-6", "同一单位在同一联盟不得重复入盟，也不得同时有两件在办申请。", "章程第十二条", "章程第十七条");

    // Case steps, documents, record
    public static readonly CharterRule ApplicationTakesItsSteps = new("9.1", "加入申请按提交、审查、表决、签约的次序办理，当前状态不能办理此事项。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule AgreementIsSignedInTime = new("9.1-L", "获批准的单位须在规定期限内签署联盟协议，逾期失效。", "章程参数", "章程参数");
    public static readonly CharterRule SupplementComesInTime = new("9.1-S", "补正须在通知的期限内完成，逾期申请失效。", "章程参数", "章程参数");
    public static readonly CharterRule AgreementIsSigned = new("9.15", "联盟协议由双方签署并盖章后生效。", "章程第十二条", "合作协议第十五条");
    public static readonly CharterRule AgreementIsReviewed = new("9.15-R", "合作协议文本确定前须征求各当事方意见；期满或者各方都已答复，并已答复各方意见的，方可确定文本。", "章程参数", "章程参数");
    public static readonly CharterRule CertificateTakesItsSteps = new("9.18", "证书按起草、批准、签发的次序办理；作废和撤销的编号不再使用。", "章程第十二条", "章程第十七条");
    public static readonly CharterRule NumbersAreNotReused = new("G-DOC-1", "文号按类按年连续编排，不重复使用。", "GB/T 9704", "GB/T 9704");
    public static readonly CharterRule IssuedPapersStay = new("G-DOC-4", "文书一经发出不得改动，更正另出新版本。", "电子签名法第五条", "电子签名法第五条");
    public static readonly CharterRule ActsAreRecorded = new("G-AUDIT-1", "每一办理事项都留下记录，记录不得更改。", "电子签名法第六条", "电子签名法第六条");
    public static readonly CharterRule FourEyes = new("10-FOUR", "本人不得批准自己提出的事项，须由另一人确认。", "章程参数", "章程参数");
    public static readonly CharterRule NoInfluenceOnTheOwnUnit = new("10-OWN", "秘书处人员不办理本人所在单位的案件。", "章程参数", "章程参数");
    public static readonly CharterRule PeopleActOnARecord = new("10-PPL", "代表单位或秘书处行事的人，须有登记的依据和起止日期。", "章程参数", "章程参数");
    public static readonly CharterRule CapacityStands = new("10-CAP", "办理时须以页面所示的身份行事；身份已变更的，须重新确认。", "章程参数", "章程参数");
}
