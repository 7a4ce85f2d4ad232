using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Alliances;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlliancePortal.Web.Features.Settings;

/// <summary>What the public page says of the alliance and its office.</summary>
public sealed record DescriptionForm(string? Purpose, string? Address, string? Telephone, string? Mail)
{
    public void Check(ModelStateDictionary state)
    {
        Demand(state, nameof(Purpose), Purpose, 1000, "请填写联盟的宗旨，公众页面上会显示。");
        Demand(state, nameof(Address), Address, 200, "请填写秘书处的地址。");
        Demand(state, nameof(Telephone), Telephone, 60, "请填写秘书处的电话。");
        Demand(state, nameof(Mail), Mail, 200, "请填写秘书处的电子邮箱。");
        if (!string.IsNullOrWhiteSpace(Mail) && !new EmailAddressAttribute().IsValid(Mail)) state.AddModelError(nameof(Mail), "电子邮箱的写法不对，应如 office@example.cn。");
    }

    private static void Demand(ModelStateDictionary state, string name, string? value, int longest, string words)
    {
        if (string.IsNullOrWhiteSpace(value)) state.AddModelError(name, words);
        else if (value.Length > longest) state.AddModelError(name, $"请写在 {longest} 字以内，现有 {value.Length} 字。");
    }
}

/// <summary>How certificates look: one of two words, compared exactly.</summary>
public sealed record DesignForm(string? Design)
{
    public CertificateDesign? DesignOrNull => SettingsWords.DesignOf(Design);
}

internal static class SettingsWords
{
    public static string Chinese(this CertificateDesign design) => design == CertificateDesign.Modern ? "现代式" : "传统式";

    public static string Slug(this CertificateDesign design) => design == CertificateDesign.Modern ? "modern" : "classic";

    public static CertificateDesign? DesignOf(string? word) => word switch { "classic" => CertificateDesign.Classic, "modern" => CertificateDesign.Modern, _ => null };
}

/// <summary>The three settings on one page.</summary>
internal sealed record SettingsPage(DescriptionForm Form, CertificateDesign Design, bool HasSeal, string Home)
{
    public string Address => $"{Home}/settings";
}
