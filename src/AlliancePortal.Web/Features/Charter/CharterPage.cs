using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Web.Features.Charter;

/// <summary>One parameter as its reader sees it.</summary>
/// <param name="IsDefault">The charter is silent and the portal's own setting speaks.</param>
internal sealed record ParameterRow(string Key, string Name, string Value, string Article, bool IsDefault)
{
    public static ParameterRow Of(ParameterLine line, string profileCode) =>
        new(line.Key, line.Name, ParameterWords.Of(line, profileCode), line.Article, line.Article.Length == 0 && line.Value is not null);
}

internal sealed record ParameterGroup(string Name, IReadOnlyList<ParameterRow> Rows);

/// <summary>What the portal holds everybody to under one article.</summary>
/// <param name="Anchor">a12 for 第十二条; empty for other texts.</param>
internal sealed record ArticleRules(string Article, string Anchor, IReadOnlyList<string> Sentences, IReadOnlyList<ParameterRow> Parameters);

/// <summary>One step of joining, of leaving or of an expulsion, in figures of this alliance.</summary>
internal sealed record JoiningStep(string Name, string Sentence, string Article);

/// <summary>章程与参数.</summary>
internal sealed record CharterPage(CharterVersion Version, IReadOnlyList<CharterVersion> Versions, IReadOnlyList<ParameterGroup> Groups, IReadOnlyList<ArticleRules> Articles,
    IReadOnlyList<ArticleRules> Elsewhere, IReadOnlyList<JoiningStep> Joining, IReadOnlyList<JoiningStep> Leaving, IReadOnlyList<JoiningStep> Expelling, DateOnly Today, string Home)
{
    public static CharterPage Of(CharterVersion version, IReadOnlyList<CharterVersion> versions, int seatsInOffice, DateOnly today, string home)
    {
        var code = version.Profile.Code;
        var lines = ParameterLine.Of(version.Profile);
        var rows = lines.Select(line => (line.Group, Row: ParameterRow.Of(line, code))).ToList();
        var articles = ArticlesOf(code, [.. rows.Select(row => row.Row)]);
        return new(version, versions,
            [.. rows.GroupBy(row => row.Group).Select(group => new ParameterGroup(group.Key, [.. group.Select(row => row.Row)]))],
            [.. articles.Where(article => article.Anchor.Length > 0).OrderBy(article => int.Parse(article.Anchor[1..], System.Globalization.CultureInfo.InvariantCulture))],
            [.. articles.Where(article => article.Anchor.Length == 0)],
            [.. JoiningSteps.Of(version.Profile, seatsInOffice)], [.. WithdrawalOutline.Of(version.Profile, seatsInOffice)], [.. ExpulsionOutline.Of(version.Profile, seatsInOffice)], today, home);
    }

    private static List<ArticleRules> ArticlesOf(string code, IReadOnlyList<ParameterRow> rows)
    {
        var sentences = CharterRule.All.ToLookup(rule => rule.ArticleUnder(code), rule => rule.Text);
        var values = rows.Where(row => row.Article.Length > 0).ToLookup(row => row.Article);
        return [.. from article in sentences.Select(cited => cited.Key).Union(values.Select(cited => cited.Key))
            let anchor = Shared.Articles.AnchorOf(article) ?? ""
            where article.Length > 0 && anchor != "parameters"
            select new ArticleRules(article, anchor, [.. sentences[article]], [.. values[article]])];
    }
}

/// <summary>How one joins, in the alliance's own numbers.</summary>
internal static class JoiningSteps
{
    public static IEnumerable<JoiningStep> Of(CharterProfile profile, int seatsInOffice)
    {
        var (steps, vote) = (profile.Application, profile.Vote);
        string Article(CharterRule rule) => rule.ArticleUnder(profile.Code);

        yield return new("提交申请", $"申请书{(steps.SealRequired ? "签字盖章后" : "")}连同规定的材料在门户提交，随即得到编号和回执。", Article(CharterRule.ApplicationIsWritten));
        yield return new("秘书处审查", $"收到次日起 {steps.ExaminationWorkingDays} 个工作日内查看材料是否齐全；缺的一次告知，补正期限为 {steps.SupplementWorkingDays} 个工作日。秘书处不作是否批准的决定。", Article(CharterRule.SecretariatExamines));
        yield return new("理事会表决", $"提前 {vote.NoticeWorkingDays} 个工作日通知，表决期一般 {vote.WindowWorkingDays} 个工作日；须{vote.Admission.Words()}赞成{InFigures(vote, seatsInOffice)}。", Article(CharterRule.AdmissionNeedsTheCouncil));
        yield return new("签署协议", $"批准后 {steps.AgreementSendWorkingDays} 个工作日内寄发联盟协议，{steps.AgreementDays} 天内签署并盖章，逾期批准失效。", Article(CharterRule.AgreementIsSignedInTime));
        yield return new("成为成员", $"成员资格自{ParameterWords.WordOf(steps.Beginning)}起。", Article(CharterRule.MembershipBeginsWithTheAgreement));
        if (steps.CertificateIssued)
            yield return new("领取证书", $"入盟后 {steps.CertificateIssueWorkingDays} 个工作日内由理事会颁发，有效期{ParameterWords.WordOf(steps.CertificateValidity)}。证书证明成员资格，不产生成员资格。", Article(CharterRule.CertificateFollowsMembership));
        if (profile.Departure.ReapplyBarYears > 0)
            yield return new("再次申请", $"被除名的单位满 {profile.Departure.ReapplyBarYears} 年后方可重新申请；未获批准或自行撤回的不受此限。", Article(CharterRule.BarredUnitsWait));
    }

    private static string InFigures(VoteParameters vote, int seats) => seats == 0 ? "" : $"（现在在任 {seats} 席，须 {vote.Admission.VotesNeeded(seats)} 票）";
}
