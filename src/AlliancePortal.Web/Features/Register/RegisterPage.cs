using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Register;

/// <summary>One line of the register.</summary>
/// <param name="Contact">Empty where the caller may not see it or none is known.</param>
internal sealed record RegisterLine(string Code, string Name, string Href, string Kind, string Chain, string Rank, DateOnly From, DateOnly? Until, bool IsMember,
    string Certificate, string Liaison, string Contact, string Mobile)
{
    /// <summary>Staff see every contact person, the council and officers those who agreed to it, other members none (G-PII-1).</summary>
    public static RegisterLine Of(RollRow row, RollDetail detail, Capacity capacity, string home, DateOnly on)
    {
        var mayReach = capacity.IsSecretariat || ((capacity.IsSeat || capacity.IsOfficer) && detail.ContactConsent);
        return new(row.Code, row.Name, $"{home}/units/{row.Code}", KindMatch.Words[row.Kind], row.Chain is { } chain ? ChainPositions.Words[chain] : "", row.Rank,
            row.From, row.Until, row.IsMemberOn(on), detail.HasCertificate ? detail.ValidUntil is { } until ? ChineseText.PlainDate(until) : "长期有效" : "未发",
            mayReach ? detail.Liaison : "", mayReach ? detail.ContactName : "", mayReach ? detail.ContactMobile : "");
    }
}

/// <summary>成员名册 (W7).</summary>
/// <param name="SeesContacts">Whether there is a column of contact persons.</param>
internal sealed record RegisterPage(IReadOnlyList<RegisterLine> Lines, int Count, int Enterprises, bool IsEmpty, RegisterFilter Filter, FiltersModel Filters, PagerModel Pager,
    string SortByName, string SortByJoining, bool SeesContacts, string? ExcelHref, string? CsvHref, string Home)
{
    /// <summary>Whether the reader keeps the register.</summary>
    public bool MayKeep { get; init; }

    public string Caption => $"成员名册，按{(Filter.ByJoining ? "入盟日期" : "单位全称的拼音")}排列";
}
