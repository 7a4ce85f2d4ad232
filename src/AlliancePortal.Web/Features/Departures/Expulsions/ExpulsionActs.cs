using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>现在可以做: what this capacity may do with the case as it stands, each with its consequence, and why not.</summary>
internal sealed class ExpulsionActs(AllianceScope here, Expulsion expulsion, Resolution? vote, string href)
{
    private readonly List<OfferedAct> _offered = [];
    private readonly List<RefusedAct> _refused = [];

    private Capacity Acting => here.Caller.Capacity;

    public ActBoxModel Of()
    {
        if (Acting.IsSecretariat && Acting.HomeUnitId == expulsion.UnitId) Refuse("办理本案", CharterRule.NoInfluenceOnTheOwnUnit, "您来自该单位，由秘书处其他人员办理");
        else if (Acting.IsSecretariat) ForStaff();
        else if (Acting.IsSeat) ForSeat();
        else if (Acting.IsOfficer) OfferResult();
        else ForUnit();
        return new(_offered, _refused);
    }

    private void ForStaff()
    {
        switch (expulsion.State)
        {
            case ExpulsionState.Opened:
                _offered.Add(new("开始核实", $"期限 {here.Profile.Departure.VerificationWorkingDays} 个工作日，并通知该单位正在核实。", PostTo: $"{href}/verification"));
                Offer("补充证据", "上传后随案卷保存。", "evidence");
                break;
            case ExpulsionState.Verifying when expulsion.GroundFoundAt is null:
                Offer("出具核实报告", "写明核实情况和结论；事由不成立的结案。", "report");
                Offer("补充证据", "上传后随案卷保存。", "evidence");
                Refuse("提请表决", CharterRule.ExpulsionTakesItsSteps, "须先出具核实报告");
                break;
            case ExpulsionState.Verifying or ExpulsionState.Hearing when vote is null:
                if (expulsion.NotReadyAt(here.Now) is { } why) Refuse("提请表决", CharterRule.UnitIsHeard, why);
                else Offer("提请理事会表决", $"{(expulsion.DefendedAt is null ? "" : "该单位已答复。")}核对票数、回避和表决期后发出表决通知。", "referral");
                if (expulsion.State == ExpulsionState.Hearing) Offer("补充证据", "上传后随案卷保存，该单位可以看到。", "evidence");
                break;
            case ExpulsionState.PassedAwaitingWrittenConsent:
                _offered.Add(new("登记书面同意", $"已有 {vote!.Consents.Count} 份，尚缺 {vote.ConsentsMissing} 份。可以打印同意书、登记签字的纸质同意。", $"{here.ResolutionHref(vote.Number)}/paper-consents"));
                break;
            case ExpulsionState.Effective when expulsion.Settlement.Any(item => !item.IsSettled):
                _offered.Add(new("处理未了事项", "逐项写明处理情况。", "#settlement"));
                break;
        }
        OfferVote();
    }

    private void ForSeat()
    {
        var isOwn = Acting.UnitId == expulsion.UnitId;
        if (vote is not null && isOwn) Refuse("投票", CharterRule.InterestedSeatsRecuse, "表决事项为本单位的除名，贵单位的席位回避");
        else if (vote is not null && vote.IsRunningAt(here.Now) && vote.Ballots.All(ballot => ballot.SeatId != Acting.SeatId)) _offered.Add(new("去投票", $"{ChineseText.EndOf(vote.Window.Due, here.Today)}截止。", here.BallotHref(vote.Number)));
        else if (vote is { State: ResolutionState.AwaitingConsent } && OwesConsent(vote)) _offered.Add(new("出具书面同意", $"贵席位投了赞成票；尚缺 {vote.ConsentsMissing} 份，齐备之日除名生效。", here.ConsentHref(vote.Number)));
        OfferVote();
    }

    private void ForUnit()
    {
        if (expulsion is { State: ExpulsionState.Hearing, ResolutionId: null, AnswerDue: { } due })
        {
            if (here.Now < ShanghaiTime.EndOf(due.Due)) Offer(expulsion.DefendedAt is null ? "提出申辩" : "补充申辩", $"至{ChineseText.EndOf(due.Due, here.Today)}止可以提出和补充，随案提交理事会。", "defence");
            else Refuse("提出申辩", CharterRule.UnitIsHeard, $"申辩期限已于{ShanghaiTime.Written(due.Due)} 24 时届满");
        }
        OfferResult();
    }

    private void OfferResult()
    {
        if (vote?.Result is not null) OfferVote();
    }

    private bool OwesConsent(Resolution of) =>
        of.Ballots.Any(ballot => ballot.SeatId == Acting.SeatId && ballot.Choice == Choice.Yes) && of.Consents.All(consent => consent.SeatId != Acting.SeatId)
        && of.Roster.Any(entry => entry.SeatId == Acting.SeatId && entry.UnitId == Acting.UnitId);

    private void OfferVote()
    {
        if (vote is not null) _offered.Add(new("查看表决", vote.Result is null ? "看表决期和已收到的票数；截止前不公布各席的选择。" : "看票数、逐席表决和决议。", here.ResolutionHref(vote.Number)));
    }

    private void Offer(string text, string consequence, string act) => _offered.Add(new(text, consequence, $"{href}/{act}"));

    private void Refuse(string text, CharterRule rule, string reason) => _refused.Add(new(text, reason, here.Article(rule)));
}
