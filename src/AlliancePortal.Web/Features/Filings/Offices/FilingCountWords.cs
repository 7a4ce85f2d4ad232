using AlliancePortal.Domain.Filings;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>The members of a form by their kind, in words.</summary>
internal static class FilingCountWords
{
    /// <summary>企业20个，高校6个，研究机构3个，其他1个; kinds of which there are none are left out.</summary>
    public static string Parts(FilingSheet sheet) => string.Join("，",
        new[] { ("企业", sheet.Enterprises.Count), ("高校", sheet.Universities), ("研究机构", sheet.Institutes), ("其他", sheet.Others) }.Where(part => part.Item2 > 0).Select(part => $"{part.Item1}{part.Item2}个"));
}
