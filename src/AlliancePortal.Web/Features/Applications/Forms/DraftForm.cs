using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>What is typed into an application. Choices come as the words on the page and are compared exactly.</summary>
public sealed record DraftForm
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Kind { get; init; }
    public string? Address { get; init; }
    public string? LegalRepresentative { get; init; }
    public string? Field { get; init; }
    public string? Chain { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPost { get; init; }
    public string? ContactMobile { get; init; }
    public string? ContactMail { get; init; }
    public bool ContactConsent { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Abstract { get; init; }
    public bool UpholdsCharter { get; init; }
    public bool AcceptsElectronic { get; init; }

    public static DraftForm Of(ApplicationForm form) => new()
    {
        Code = form.Code, Name = form.Name, Kind = form.Kind is { } kind ? KindMatch.Words[kind] : null, Address = form.Address,
        LegalRepresentative = form.LegalRepresentative, Field = form.Field,
        Chain = form.ChainPosition is { } position ? ChainPositions.Words[position] : null,
        ContactName = form.ContactName, ContactPost = form.ContactPost, ContactMobile = form.ContactMobile, ContactMail = form.ContactMail,
        ContactConsent = form.ContactConsent, Abstract = form.Abstract, UpholdsCharter = form.UpholdsCharter, AcceptsElectronic = form.AcceptsElectronic,
    };

    public ApplicationForm ToForm() => new()
    {
        Code = Code ?? "", Name = Name ?? "", Kind = Chosen(KindMatch.Words, Kind), Address = Address ?? "",
        LegalRepresentative = LegalRepresentative ?? "", Field = Field ?? "", ChainPosition = Chosen(ChainPositions.Words, Chain),
        ContactName = ContactName ?? "", ContactPost = ContactPost ?? "", ContactMobile = Mobile(ContactMobile), ContactMail = ContactMail ?? "",
        ContactConsent = ContactConsent, Abstract = Abstract ?? "", UpholdsCharter = UpholdsCharter, AcceptsElectronic = AcceptsElectronic,
    };

    /// <summary>A number as it is dialled: 138 0000-0000 is 13800000000.</summary>
    public static string Mobile(string? typed) =>
        string.Concat((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(sign => sign is not (' ' or '-' or '\t')));

    private static T? Chosen<T>(IReadOnlyDictionary<T, string> words, string? word) where T : struct
    {
        foreach (var (value, known) in words)
            if (known == word) return value;
        return null;
    }
}
