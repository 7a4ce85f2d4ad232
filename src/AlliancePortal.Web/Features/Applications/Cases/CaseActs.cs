using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Resolutions;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>现在可以做: what this capacity may do with the case as it stands, each with its consequence, and why not.</summary>
internal sealed class CaseActs(AllianceScope here, Application application, Resolution? vote, bool mayRemind)
{
    private readonly List<OfferedAct> _offered = [];
    private readonly List<RefusedAct> _refused = [];

    private string Case => $"/{here.Slug}/applications/{application.Number}";
    private string Vote => $"/{here.Slug}/resolutions/{vote?.Number}";

    public ActBoxModel Of()
    {
        var capacity = here.Caller.Capacity;
        if (capacity.Kind == CapacityKind.Applicant) ForApplicant();
        else if (capacity.IsSecretariat && capacity.HomeUnitId is { } home && home == application.UnitId)
            Refuse("办理本案", CharterRule.NoInfluenceOnTheOwnUnit, "您来自该单位，由秘书处其他人员办理。");
        else if (capacity.IsSecretariat) ForStaff();
        else if (capacity.IsSeat) ForSeat();
        else if (capacity.IsOfficer && vote?.Result is not null) Offer("查看决议", "看票数和逐席表决。", Vote);
        return new(_offered, _refused);
    }

    private void ForApplicant()
    {
        switch (application.State)
        {
            case ApplicationState.SupplementRequested: Offer("补正材料", "按补正通知上传，交齐后秘书处重新审查。", $"{Case}/supplements"); break;
            case ApplicationState.AgreementPending when application.Deed is { UnitSignature: null }: Offer("签署联盟协议书", "双方签署后，贵单位成为正式成员。", $"{Case}/deed"); break;
            case ApplicationState.AgreementPending: Offer("看签署情况", "贵单位已签署，等待联盟一方签署。", $"{Case}/deed"); break;
            case ApplicationState.Certified when ActsForTheUnit: Offer("下载成员证书", "证书的 PDF，可以打印悬挂。", $"/{here.Slug}/certificates/current.pdf"); break;
        }
        Offer("看收件回执", "编号、收到日期和时间。", $"{Case}/receipt");
        if (application.State.IsOpen()) Offer("撤回申请…", application.State == ApplicationState.CouncilVoting ? "正在进行的表决随之无效。" : "撤回后可以重新申请。", $"{Case}/withdrawal");
        else if (application.State is ApplicationState.Rejected or ApplicationState.Withdrawn or ApplicationState.Lapsed or ApplicationState.Returned)
            Offer("重新申请", "从头填写新的申请。", $"/{here.Slug}/join");
    }

    private void ForStaff()
    {
        switch (application.State)
        {
            case ApplicationState.Submitted:
                Offer("开始审查", "逐份核对材料，发出补正通知或受理并提请表决。", $"{Case}/examination");
                Offer("退回申请…", "只用于不属于本联盟或明显不具法人资格的申请。", $"{Case}/return");
                Refuse("不予批准", CharterRule.CouncilDecides, "秘书处不作实质否决，有疑问的写入审查意见提交理事会。");
                break;
            case ApplicationState.SupplementRequested:
                Refuse("受理并提请表决", CharterRule.DossierIsComplete, "等待申请单位补正。");
                break;
            case ApplicationState.Accepted when vote is null: Offer("再次提请表决", "上次表决无效，重新发出通知。", $"{Case}/referral"); break;
            case ApplicationState.Accepted or ApplicationState.CouncilVoting:
                if (mayRemind) Offer("提醒未投席位", $"向 {Silent} 席发出提醒。今日尚未提醒。", post: $"{Vote}/reminder");
                Offer("查看表决", VoteLine(), Vote);
                break;
            case ApplicationState.Approved:
                Offer("寄发加入确认页", "制作加入确认页并固定文件指纹，通知申请单位和理事长签署。", post: $"{Case}/deed/issue");
                Offer("查看表决", "看票数和决议。", Vote);
                break;
            case ApplicationState.AgreementPending:
                Offer("登记盖章扫描件", "收到纸质签署页的，上传扫描件并登记。", $"{Case}/deed");
                break;
            case ApplicationState.Member: Offer("办理证书", "起草、审核、批准后签发。", $"/{here.Slug}/certificates?view=open"); break;
            case ApplicationState.Rejected or ApplicationState.Certified when vote is not null: Offer("查看表决", "看票数和决议。", Vote); break;
        }
        if (application.State is ApplicationState.Accepted or ApplicationState.CouncilVoting or ApplicationState.Approved or ApplicationState.AgreementPending)
            Refuse("发放证书", CharterRule.CertificateFollowsMembership, application.State is ApplicationState.AgreementPending or ApplicationState.Approved ? "须先签署联盟协议书。" : "须先由理事会通过并签署联盟协议书。");
    }

    private void ForSeat()
    {
        if (vote is { State: ResolutionState.Open or ResolutionState.Prepared }) Offer("去表决", VoteLine(), $"{Vote}/ballot");
        else if (vote is not null) Offer("查看决议", "看票数和逐席表决。", Vote);
        if (here.Caller.Capacity.Kind == CapacityKind.Chair && application is { State: ApplicationState.AgreementPending, Deed.AllianceSignature: null })
            Offer("代表联盟签署", "双方签署后，该单位成为正式成员。", $"{Case}/deed");
    }

    private int Silent => vote is null ? 0 : Reminders.Silent(vote).Count();

    /// <summary>True once the person who applied is the liaison of the new member.</summary>
    private bool ActsForTheUnit => here.Caller.Capacities.Any(mine => mine.Kind == CapacityKind.Liaison && mine.AllianceId == here.Id && mine.UnitId == application.UnitId);

    private string VoteLine() => vote is null ? "" : vote.State == ResolutionState.Prepared
        ? $"{ChineseText.ShortDate(vote.Notice.Due, here.Today)} 0 时开始。"
        : $"已收到 {vote.Ballots.Count}/{vote.Roster.Count(seat => !seat.IsRecused)}；截止前不公布赞成与反对的数目。";

    private void Offer(string text, string consequence, string? href = null, string? post = null) => _offered.Add(new(text, consequence, href, post));

    private void Refuse(string text, CharterRule rule, string reason) => _refused.Add(new(text, reason, here.Article(rule)));
}
