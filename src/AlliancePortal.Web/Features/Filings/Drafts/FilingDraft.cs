using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Register;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>Where a field of the form comes from.</summary>
/// <param name="Words">取自名册, or whatever it is; empty where it is typed.</param>
/// <param name="Href">Where it is kept.</param>
internal sealed record FieldSource(string Words, string Href)
{
    public static readonly FieldSource Typed = new("", "");

    public bool IsTyped => Words.Length == 0;
}

/// <summary>The form as the register, the council, the agreement and what was typed make it today.</summary>
/// <param name="Entries">What was typed, by key.</param>
/// <param name="AgreedAddress">The contact address in the agreement; empty where the portal does not have its text.</param>
internal sealed record FilingDraft(Area Area, FilingSheet Sheet, FilingFacts Facts, IReadOnlyDictionary<string, FilingEntry> Entries, FieldSource Host, FieldSource Postcode, string AgreedAddress,
    IReadOnlyList<RollRow> Members, CouncilOnDay Council)
{
    /// <summary>The chair's seat as it is held today; null while it is vacant.</summary>
    public CouncilSeat? Chair => SheetMaker.ChairOf(Council);

    /// <summary>Every field that may be typed now.</summary>
    public IEnumerable<string> Keys =>
    [
        .. Host.IsTyped ? [DraftKeys.Host] : Array.Empty<string>(), .. Postcode.IsTyped ? [DraftKeys.Postcode] : Array.Empty<string>(),
        DraftKeys.Contact, DraftKeys.Phone, DraftKeys.Fax, DraftKeys.Goal,
        .. Sheet.Enterprises.SelectMany(row => (string[])[DraftKeys.Output(row.Code), DraftKeys.ProfitTax(row.Code), DraftKeys.National(row.Code), DraftKeys.Provincial(row.Code), DraftKeys.Resources(row.Code)]),
        .. Sheet.Sciences.SelectMany(row => (string[])[DraftKeys.Strength(row.Code), DraftKeys.Leader(row.Code), DraftKeys.Consent(row.Code)]),
        DraftKeys.Opinion,
    ];

    public string Typed(string key) => Entries.GetValueOrDefault(key)?.Value ?? "";

    public int SeenOf(string key) => Entries.GetValueOrDefault(key)?.Version ?? 0;

    /// <summary>Everything that a sealed form says and that stands otherwise today, each with both sides and where (JL-A1-FORM-21).</summary>
    /// <param name="isFiled">After the filing the chair may pass to another unit: that is a change to report, no contradiction to who initiated the alliance.</param>
    public IReadOnlyList<FilingContradiction> Against(FilingSheet form, bool isFiled)
    {
        List<FilingContradiction> found = [.. FilingContradictions.Of(form, Sheet, isFiled ? Facts with { LeadUnit = "" } : Facts).Select(Placed)];
        if (!isFiled && AgreedAddress.Length > 0 && form.Address != AgreedAddress) found.Add(new(FilingContradictions.AddressField, form.Address.Length == 0 ? FilingContradiction.Blank : form.Address, AgreedAddress, "合作协议"));
        return found;
    }

    /// <summary>Names the place from which the other side was really taken.</summary>
    private FilingContradiction Placed(FilingContradiction one) => one.Field switch
    {
        FilingContradictions.HostField when Host.IsTyped => one with { Where = "表的草稿" },
        FilingContradictions.AddressField => one with { Where = "联盟设置" },
        FilingContradictions.PostcodeField when Postcode.IsTyped => one with { Where = "表的草稿" },
        _ => one,
    };

    /// <summary>A sealed form that says the same as this draft, word for word.</summary>
    public bool IsWrittenAs(FilingSheet sealedForm) => Digests.Of(Sheet with { On = default }) == Digests.Of(sealedForm with { On = default });

    /// <summary>The fingerprint of what is before the reader.</summary>
    public string Digest => Digests.Of(Sheet);

    public string MembersOn => ShanghaiTime.Written(Sheet.On);
}
