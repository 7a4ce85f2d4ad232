using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Voting.Resolutions;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>The papers of leaving and expulsion, each numbered and kept (D14 to D18).</summary>
public sealed class DepartureLetters(AllianceScope here, DocumentOffice office, Letterhead head)
{
    /// <summary>收件回执 with every date that follows, and how each was found.</summary>
    public Task ReceiptAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        List<string> text = [$"秘书处于{Day(withdrawal.ReceivedOn)}收到贵单位退出联盟的申请（编号 {withdrawal.Number}）。"];
        if (withdrawal is { Notice: { } notice, ExitOn: { } last })
        {
            text.Add($"按照{here.Article(CharterRule.WithdrawalIsAnnounced)}，退出须提前 {notice.Count} 个工作日提出。{notice.Sentence}");
            text.Add(last > notice.Due ? $"贵单位希望的日期较晚，退出日为{Day(last)}。" : $"退出日为{Day(last)}。");
            text.Add("贵单位的权利至退出日 24 时止。此前可以随时撤回申请，成员资格不变。");
        }
        else
        {
            text.Add($"按照{here.Article(CharterRule.ExitNeedsTheCouncil)}，退出经理事会批准生效；理事会只审查未了义务。");
            if (withdrawal.DeemedDue is { } deemed) text.Add($"至{Day(deemed.Due)} 24 时仍未作出决定的，视为批准。{deemed.Sentence}");
            text.Add("退出生效前，贵单位可以随时撤回申请。");
        }
        return SendAsync(DocumentKind.ExitReceipt, withdrawal.AsSubject(), head.Secretariat, withdrawal.UnitName, "关于收到退出联盟申请的回执", text, null, ct);
    }

    /// <summary>退出情况通报 to the council (D15).</summary>
    public Task ReportAsync(Withdrawal withdrawal, CancellationToken ct) => SendAsync(DocumentKind.ExitReport, withdrawal.AsSubject(), head.Secretariat, "各理事单位", $"关于{withdrawal.UnitName}退出联盟的通报",
    [
        $"{withdrawal.UnitName}于{Day(withdrawal.ReceivedOn)}向秘书处提交退出联盟的申请（编号 {withdrawal.Number}）。按照{here.Article(CharterRule.CouncilIsInformed)}，现向理事会通报。",
        $"{withdrawal.Notice!.Sentence}该单位的成员资格至{Day(withdrawal.ExitOn!.Value)} 24 时止，席位和职务自次日起空缺。",
        "成员有退出的权利，本通报不是表决，无须答复。",
    ], new("送达席位", ["席位", "单位", "方式"], [.. withdrawal.Deliveries.Select(row => (IReadOnlyList<string>)[row.Office, row.UnitName, row.ByMailbox ? "门户信箱" : "纸质"])]), ct);

    /// <summary>退出确认书 (D16).</summary>
    public Task ConfirmationAsync(Withdrawal withdrawal, CancellationToken ct) => SendAsync(DocumentKind.ExitConfirmation, withdrawal.AsSubject(), head.Secretariat, withdrawal.UnitName, "退出联盟确认书",
    [
        $"贵单位于{Day(withdrawal.ReceivedOn)}提交的退出联盟申请（编号 {withdrawal.Number}）已办理完毕，成员资格于{Day(withdrawal.ExitOn!.Value)} 24 时终止{(withdrawal.IsDeemedApproved ? "（理事会逾期未作决定，视为批准）" : "")}。",
        "自该时起，贵单位在联盟的权利、席位和职务终止，成员证书撤销，纸质证书原件请交回秘书处；授权委托同时终止。",
        $"{IpSentence(LeavingWay.Withdrawn)}保密义务继续有效。已经签订的项目合同按其约定继续履行。",
    ], new("未了事项", ["事项", "处理"], [.. withdrawal.Settlement.Select(item => (IReadOnlyList<string>)[item.Matter.Chinese(), item.IsSettled ? item.Note : item.Matter.Meaning()])]), ct);

    /// <summary>除名核实报告 (D17).</summary>
    public Task VerificationAsync(Expulsion expulsion, CancellationToken ct) => SendAsync(DocumentKind.VerificationReport, expulsion.AsSubject(), head.Secretariat, "理事会", $"关于{expulsion.UnitName}除名案的核实报告",
        [.. Case(expulsion), $"核实情况：{expulsion.Findings}", expulsion.GroundFoundAt is null ? "结论：事由不成立，结案。" : "结论：事由成立，依照章程办理。"], null, ct);

    /// <summary>拟除名告知书 (D17).</summary>
    public Task NoticeAsync(Expulsion expulsion, CancellationToken ct) => SendAsync(DocumentKind.ExpulsionNotice, expulsion.AsSubject(), head.Secretariat, expulsion.UnitName, "拟除名告知书",
        [.. Case(expulsion), $"秘书处核实：{expulsion.Findings}", $"贵单位可以在{Day(expulsion.AnswerDue!.Due)} 24 时前提出书面申辩并附材料。{expulsion.AnswerDue.Sentence}",
            "期满后，本案连同申辩一并提请理事会表决；贵单位担任理事席位的，该席位回避。除名决定生效前，贵单位的权利义务不变，也可以依章程申请退出。"], null, ct);

    /// <summary>除名决定书 with the votes and the written consents by name (D18).</summary>
    public Task DecisionAsync(Expulsion expulsion, Resolution resolution, CancellationToken ct)
    {
        var number = resolution.PrintedNumber(here.Alliance.DocumentMark) ?? resolution.Number;
        List<string> text = [.. Case(expulsion), $"理事会以{number}决定将该单位除名。{Counted(resolution)}。"];
        if (resolution.NeedsWrittenConsent) text.Add($"书面同意 {resolution.Consents.Count} 份，达到所需 {resolution.Result!.Needed} 份。决定自{Day(expulsion.EffectiveOn!.Value)}起生效。");
        else text.Add($"决定自{Day(expulsion.EffectiveOn!.Value)}起生效。");
        text.Add($"成员资格、席位和职务自决定生效时终止，成员证书撤销。{IpSentence(LeavingWay.Expelled)}保密义务继续有效。");
        text.Add(expulsion.Bar is { } bar ? $"自{Day(bar.AgainFrom)}起，该单位可以重新申请加入（限制期至{Day(bar.LastBarredDay)}止，{here.Article(CharterRule.BarredUnitsWait)}）。" : "该单位可以重新申请加入，不受时间限制。");
        return SendAsync(DocumentKind.ExpulsionDecision, expulsion.AsSubject(), head.Council, expulsion.UnitName, "除名决定书", text, RollCall(resolution), ct);
    }

    /// <summary>未予除名通知.</summary>
    public Task NotExpelledAsync(Expulsion expulsion, Resolution resolution, CancellationToken ct) => SendAsync(DocumentKind.ExpulsionLetter, expulsion.AsSubject(), head.Secretariat, expulsion.UnitName, "关于未予除名的通知",
        [$"关于贵单位的除名案（编号 {expulsion.Number}），理事会表决结果：{Counted(resolution)}。", $"{expulsion.EndReason}贵单位的成员资格和席位不变，本案终结。"], null, ct);

    /// <summary>The arithmetic up to its outcome, which a letter says in a sentence of its own.</summary>
    private static string Counted(Resolution resolution) => resolution.Result!.Sentence.Split(" → ")[0];

    /// <summary>书面同意书, to be signed on paper (D08): the decision's text and who consents.</summary>
    public async Task<ProseLetter> ConsentSheetAsync(Resolution resolution, RosterEntry seat, CancellationToken ct) => await head.WriteAsync(seat.UnitName, null, $"{here.Alliance.Name}理事会", "书面同意书",
    [
        $"理事会对下列事项进行了表决（编号 {resolution.Number}）：{resolution.Text}", $"表决结果：{Counted(resolution)}。表决已通过，书面同意达到 {resolution.Result!.Needed} 份之日生效。",
        $"本单位（{seat.Office} {seat.Ordinal}，代表：{seat.Representative}）投赞成票，现按照{here.Article(CharterRule.WrittenConsentIsComplete)}，对上述决定出具书面同意。",
        $"名册指纹：{resolution.RosterHash[..16]}",
    ], null, ct) with
    { ByHand = true, Seal = null };

    private static TableOnPaper RollCall(Resolution resolution) => new("表决与书面同意", ["席位", "单位", "表决", "书面同意"],
    [
        .. from seat in resolution.Roster
           let ballot = resolution.Ballots.FirstOrDefault(row => row.SeatId == seat.SeatId)
           let consent = resolution.Consents.FirstOrDefault(row => row.SeatId == seat.SeatId)
           select (IReadOnlyList<string>)[$"{seat.Office} {seat.Ordinal}", seat.UnitName, seat.IsRecused ? "回避" : ballot?.Choice.Chinese() ?? "未投",
               consent is null ? "—" : $"{Day(ShanghaiTime.DateOf(consent.GivenAt))}{(consent.Way == ConsentWay.SignedPaper ? "（纸质）" : "")}"],
    ]);

    private IEnumerable<string> Case(Expulsion expulsion)
    {
        yield return $"{expulsion.UnitName}除名案（编号 {expulsion.Number}）于{Day(ShanghaiTime.DateOf(expulsion.OpenedAt))}立案。事由：{expulsion.Ground.Chinese()}（{here.Article(expulsion.Ground == GroundOfExpulsion.Breach ? CharterRule.ExpulsionHasAGround : CharterRule.IdleMembersMayBeExpelled)}）；依据：{expulsion.Clause}。";
        yield return $"事实：{expulsion.Facts}";
        if (expulsion.NonPerformance is { } clock) yield return $"最近一次履行义务为{Day(clock.LastPerformedOn)}，至{Day(clock.AvailableFrom.AddDays(-1))}满{clock.Years}年。";
    }

    private string IpSentence(LeavingWay way)
    {
        if (here.Profile.Code != "JL") return $"知识产权问题按有关协议和规定处理（{here.Article(CharterRule.PropertyRightsFollowTheAgreements)}）。";
        var licences = LeavingEffects.Of(way).Licences == GrantedLicences.ContinueOnOriginalTerms ? "已许可其他成员使用的，按原条件继续" : "已许可其他成员使用的，按项目约定办理";
        return $"联盟共有的知识产权不再共享，{licences}（{here.Article(CharterRule.PropertyRightsFollowTheAgreements)}）。";
    }

    private async Task SendAsync(DocumentKind kind, Subject subject, string issuer, string to, string title, IReadOnlyList<string> paragraphs, TableOnPaper? table, CancellationToken ct)
    {
        var (number, printed) = await head.NumberAsync(ct);
        await office.IssueAsync(new Issue(here.Id, kind, number, $"{title} {subject.Number}", subject), await head.WriteAsync(issuer, printed, to, title, paragraphs, table, ct), here.Now, ct);
    }

    private static string Day(DateOnly day) => ShanghaiTime.Written(day);
}
