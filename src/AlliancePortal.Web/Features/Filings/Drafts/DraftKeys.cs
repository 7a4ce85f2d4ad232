namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>The keys under which the typed fields of the form are kept; a column of a unit's row is its code, a slash and the column.</summary>
internal static class DraftKeys
{
    public const string Host = "host", Postcode = "postcode", Contact = "contact", Phone = "phone", Fax = "fax", Goal = "goal", Opinion = "opinion";
    public const string Yes = "yes", No = "no";

    /// <summary>What a ticked box sends.</summary>
    public const string Ticked = "true";

    public static string Output(string code) => $"{code}/{OutputColumn}";

    public static string ProfitTax(string code) => $"{code}/{ProfitTaxColumn}";

    public static string Resources(string code) => $"{code}/{ResourcesColumn}";

    public static string National(string code) => $"{code}/{NationalColumn}";

    public static string Provincial(string code) => $"{code}/{ProvincialColumn}";

    public static string Strength(string code) => $"{code}/{StrengthColumn}";

    public static string Leader(string code) => $"{code}/{LeaderColumn}";

    public static string Consent(string code) => $"{code}/{ConsentColumn}";

    /// <summary>The column of a unit's row; the key itself where it is no unit's.</summary>
    public static string ColumnOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public const string OutputColumn = "output", ProfitTaxColumn = "profit-tax", ResourcesColumn = "resources", NationalColumn = "national", ProvincialColumn = "provincial",
        StrengthColumn = "strength", LeaderColumn = "leader", ConsentColumn = "consent";
}
