using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>
/// What a filing brings forth: 备案通知 (D31), the letter with which the filing body tells an alliance that it is filed, under which number and with which duties,
/// and 备案本, the form with part five, the number and the QR (JL-P7-3, JL-A1-FORM-20).
/// </summary>
public sealed class FilingNotices(AllianceScope here, DocumentOffice office, FilingPapers papers, IOptions<PortalOptions> options)
{
    /// <summary>Prints and keeps the notice, in the transaction that files. The number of the filing is the letter's own.</summary>
    public Task<IssuedDocument> IssueAsync(Filing filing, Area area, CancellationToken ct) =>
        office.IssueAsync(new Issue(here.Id, DocumentKind.FilingNotice, filing.FiledNumber, $"备案通知 {filing.FiledNumber}", filing.AsSubject()), PaperOf(filing, area), here.Now, ct);

    /// <summary>Prints and keeps the version in effect once more: as the chair unit sealed it, with what the office and the meeting said, the filing's number and the public address.</summary>
    public Task<IssuedDocument> IssueFormAsync(Filing filing, Area area, CancellationToken ct)
    {
        var version = filing.InEffect!;
        var paper = papers.FormOf(filing, version.Sheet, area, version.Number, ShanghaiTime.DateOf(version.SealedAt)) with { Number = filing.FiledNumber, AuthorityOpinion = OpinionOf(filing, area), VerifyAt = AddressOf(filing.Token) };
        return office.IssueAsync(new Issue(here.Id, DocumentKind.FilingForm, filing.FiledFormNumber(), $"{version.Sheet.Name}申报（备案）表（备案本，第{version.Number}版）", filing.AsSubject(), version.Number), paper, here.Now, ct);
    }

    /// <summary>Part five: the office's own words, and what followed upon them.</summary>
    private FilingOpinion OpinionOf(Filing filing, Area area)
    {
        var (opinion, decision, body) = (filing.Opinion!, filing.Decision!, area.Preset.Filing?.FilingBody ?? area.Authority);
        var changed = filing.Steps.Any(step => step.Kind == FilingStepKind.ChangeEntered);
        return new()
        {
            Paragraphs =
            [
                .. opinion.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                $"{MeetingOf(decision, area)}于{ShanghaiTime.Written(decision.On)}审议同意；{body}于{ShanghaiTime.Written(filing.FiledOn!.Value)}予以备案，备案编号为{filing.FiledNumber}。",
                .. changed ? [$"{body}于{ShanghaiTime.Written(here.Today)}登记变更，以本表第{filing.InEffect!.Number}版为准。"] : Array.Empty<string>(),
            ],
            Sealer = opinion.Office, Date = opinion.On,
        };
    }

    private ProseLetter PaperOf(Filing filing, Area area)
    {
        var (preset, sheet, decision) = (area.Preset.Filing!, filing.InEffect!.Sheet, filing.Decision!);
        return new()
        {
            Alliance = new(preset.FilingBody, "", preset.NumberMark), Issuer = preset.FilingBody, Date = filing.FiledOn!.Value, Number = filing.FiledNumber, To = sheet.Name,
            Title = $"关于{sheet.Name}备案的通知",
            Paragraphs =
            [
                $"你联盟备案申报（{filing.Number}）收悉。经{filing.Opinion!.Office}审核，{decision.Meeting}（{ShanghaiTime.Written(decision.On)}）审议同意，现予备案，编号为{filing.FiledNumber}。",
                $"备案内容：理事长单位为{sheet.ChairUnit}，成员单位{sheet.Members}个（{FilingCountWords.Parts(sheet)}），以申报（备案）表第{filing.InEffect.Number}版（文件指纹{filing.InEffect.Sha256[..16]}…）为准。",
                $"管理要求：自备案之日起，纳入{preset.SystemWords}，接受动态管理和定期考核{Revocation}（{here.Article(CharterRule.CentreSupervises)}）。备案事项变更的，{ChangePeriod}。",
                "备案不是法人登记，不改变联盟的法律性质；备案是否有效，以二维码的核验结果为准。",
            ],
            CopyTo = area.Authority == preset.FilingBody ? [] : [area.Authority],
            VerifyAt = AddressOf(filing.Token),
        };
    }

    /// <summary>吉林省科学技术厅2026年第8次厅务会.</summary>
    private static string MeetingOf(MeetingDecision decision, Area area) =>
        decision.Meeting.StartsWith(area.Authority, StringComparison.Ordinal) ? decision.Meeting : area.Authority + decision.Meeting;

    private string Revocation => here.Profile.Province.ConsecutiveFailures switch
    {
        null => "",
        2 => "；连续两年考核不达标的，取消备案资格",
        { } years => $"；连续{years}年考核不达标的，取消备案资格",
    };

    private string ChangePeriod => here.Profile.Province.FilingChangeWorkingDays is { } days ? $"自变更之日起{days}个工作日内报告" : "及时报告";

    /// <summary>The public page behind the QR, under the configured address and never the request's.</summary>
    private Uri AddressOf(string token) => new(options.Value.PublicUrl, $"verify/{token}");
}
