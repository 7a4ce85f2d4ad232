using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Account.Capacities;

internal static class CapacityWords
{
    /// <summary>What one may do in a capacity, in one sentence.</summary>
    public static string May(CapacityKind kind) => kind switch
    {
        CapacityKind.Oneself => "查看公开页面，代表单位开始加入申请。",
        CapacityKind.Applicant => "填写和提交加入申请，答复补正，签署协议，查看办理情况。",
        CapacityKind.Liaison => "查看本单位的成员资格，下载成员证书，查看名册与决议。",
        CapacityKind.FormerLiaison => "查看本单位的存档：退出或除名的案卷和文书；不再办理联盟的事项。",
        CapacityKind.CouncilSeat => "阅读申请材料，在理事会表决中投票，查看决议与名册。",
        CapacityKind.Chair => "投票，签发决议，代表联盟签署协议，批准成员证书。",
        CapacityKind.Staff => "审查申请，发出补正通知，提请表决，录入纸质票，制发证书，维护名册与理事会名单。",
        CapacityKind.SecretaryGeneral => "办理秘书处的全部事项，并审核成员证书。",
        CapacityKind.AuthorityOfficer => "查看本省各联盟，征集和遴选牵头单位，审核备案，提出问题与建议。",
        CapacityKind.CentreOfficer => "查看本省各联盟，办理备案，提出问题与建议并跟踪答复。",
        CapacityKind.FoundingUnit => "答复组建联盟的邀请，参加成立大会表决，签署合作协议。",
        CapacityKind.FoundingLead => "组织筹建联盟：邀请单位，召开成立大会，组织签署合作协议。",
        _ => "登记各联盟秘书处的人员，查看运行情况；不办理任何联盟的业务。",
    };
}
