using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;

namespace AlliancePortal.Web.Features.Filings;

/// <summary>The papers of a filing on the alliance's side: 申报（备案）表 and 材料目录.</summary>
public sealed class FilingPapers(AllianceScope here, DocumentOffice office, AlliancePapers alliances)
{
    /// <param name="version">The version that the chair seals; null for a draft, which has none.</param>
    internal FilingFormPaper FormOf(Filing filing, FilingDraft draft, int? version) => FormOf(filing, draft.Sheet, draft.Area, version, version is null ? null : here.Today);

    /// <param name="sealedOn">The day of the chair unit's seal; null for a draft.</param>
    internal FilingFormPaper FormOf(Filing filing, FilingSheet sheet, Area area, int? version, DateOnly? sealedOn) => new()
    {
        Alliance = alliances.OnPaper with { Name = sheet.Name }, Date = here.Today, Number = filing.Number, Version = version is { } number ? $"第{number}版" : null, MembersAsOf = sheet.On,
        AgreementInForce = sheet.AgreementInForceOn, Field = Known(sheet.Field), Chair = Known(sheet.Chair), ChairUnit = Known(sheet.ChairUnit), Host = Known(sheet.HostUnit),
        HostAddress = Known(sheet.Address), Postcode = Known(sheet.Postcode), Contact = Known(sheet.Contact), Phone = Known(sheet.Phone), Fax = Known(sheet.Fax),
        Counts = new(sheet.Members, sheet.Enterprises.Count, sheet.Universities, sheet.Institutes), Goal = Known(sheet.Goal), GoalMax = sheet.GoalMax, StatYear = sheet.StatYear,
        Enterprises = [.. sheet.Enterprises.Select(row => new FilingEnterprise
        {
            Name = row.Name, Output = row.Output, ProfitAndTax = row.ProfitTax, Resources = Known(row.Resources), NationalTopTen = row.IsTopTenNational, ProvincialTopTen = row.IsTopTenProvincial,
        })],
        ScienceUnits = [.. sheet.Sciences.Select(row => new FilingScienceUnit { Name = row.Name, Strength = Known(row.Strength), Leader = row.LeaderConsents ? Known(row.Leader) : null, IsOther = row.IsOther })],
        AllianceOpinion = new()
        {
            Paragraphs = [.. sheet.NeedOpinion.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Sealer = Known(sheet.ChairUnit),
            Date = sealedOn,
        },
        AuthorityOpinion = new() { Sealer = area.OfficeName(filing.Office) },
        Attachments = [.. filing.Current.Select(paper => new DossierPaper(paper.Title, Pages: paper.Pages > 0 ? paper.Pages : null))],
    };

    internal Task<IssuedDocument> IssueFormAsync(Filing filing, FilingDraft draft, int version, CancellationToken ct) => office.IssueAsync(
        new Issue(here.Id, DocumentKind.FilingForm, filing.Number, $"{draft.Sheet.Name}申报（备案）表（第{version}版）", filing.AsSubject(), version), FormOf(filing, draft, version), here.Now, ct);

    /// <param name="submittedBy">Null while the package is put together.</param>
    internal PackageIndexPaper IndexOf(Filing filing, FilingDraft draft, IReadOnlyList<PackedFile> files, string? submittedBy) => new()
    {
        Alliance = alliances.OnPaper, Date = here.Today, Title = "申报（备案）材料目录", Number = filing.Number, Submitted = submittedBy is null ? null : here.Now, SubmittedBy = submittedBy,
        To = draft.Area.OfficeName(filing.Office), Files = [.. files.Select(file => new PackageFile(file.Title, file.Name, file.Pages, file.Length, file.Sha256))],
    };

    internal Task<IssuedDocument> IssueIndexAsync(Filing filing, FilingDraft draft, IReadOnlyList<PackedFile> files, string submittedBy, CancellationToken ct)
    {
        var times = filing.Steps.Count(step => step.Kind is FilingStepKind.Submitted or FilingStepKind.Resubmitted);
        return office.IssueAsync(new Issue(here.Id, DocumentKind.PackageIndex, $"{filing.Number}-ML", $"{draft.Sheet.Name}申报（备案）材料目录", filing.AsSubject(), times), IndexOf(filing, draft, files, submittedBy), here.Now, ct);
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
