using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents.Papers;
using PaperOnForm = AlliancePortal.Web.Documents.Papers.DossierPaper;

namespace AlliancePortal.Web.Features.Applications.Join;

/// <summary>The application form filled in for a unit that does not exist; printed with the mark 样张.</summary>
internal static class SampleForm
{
    public static ApplicationFormPaper Of(AllianceScope here, AllianceOnPaper alliance) => new()
    {
        Alliance = alliance,
        Date = here.Today,
        Unit = new()
        {
            Name = "示例光通信设备有限公司", Code = UnifiedSocialCreditCode.Compose("91", $"{here.Alliance.AreaCode}0000", 99_999).Value, Kind = KindMatch.Words[UnitKind.Enterprise],
            LegalRepresentative = "某某某", Address = "示例路 1 号", Field = "光通信设备", Chain = ChainPositions.Words[ChainPosition.Midstream],
        },
        Contact = new() { Name = "某某", Post = "科技管理部", Mobile = "13800000000", Mail = "contact@example.cn", ShareWithCouncil = true },
        Abstract = here.Profile.Application.NeedsWorkReport ? "（在门户中填写的工作摘要印在此处：从事的方向、已有的成果和条件、加入联盟后愿意承担的工作。）" : "",
        AbstractMinimum = here.Profile.Application.NeedsWorkReport ? here.Profile.Application.AbstractMinCharacters : 0,
        Papers = [.. Dossier.Required(here.Profile.Application).Select(kind => new PaperOnForm(Dossier.NameOf(kind, UnitKind.Enterprise)))],
        Charter = $"《{here.Alliance.Name}章程》（{here.Charter.Title}）",
    };
}
