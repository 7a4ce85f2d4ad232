using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Applications;

/// <summary>What an application still lacks, each as a sentence for the applicant (CQ-12-1 to 3).</summary>
public static class Completeness
{
    public static IEnumerable<string> OfForm(ApplicationForm form, ApplicationParameters parameters)
    {
        foreach (var (value, name) in ((string Value, string Name)[])[
            (form.Code, "统一社会信用代码"), (form.Name, "单位全称"), (form.Address, "通讯地址"), (form.LegalRepresentative, "法定代表人"),
            (form.Field, "所属领域"), (form.ContactName, "联系人"), (form.ContactMobile, "联系人手机"), (form.ContactMail, "联系人邮箱")])
            if (string.IsNullOrWhiteSpace(value)) yield return $"未填写{name}。";

        if (form.Kind is null) yield return "未选择单位类型。";
        if (form.ChainPosition is null) yield return "未选择产业链位置。";
        if (parameters.NeedsWorkReport && form.AbstractLength < parameters.AbstractMinCharacters)
            yield return $"工作情况摘要须 {parameters.AbstractMinCharacters} 字以上，现有 {form.AbstractLength} 字。";
        if (!form.UpholdsCharter) yield return "未声明拥护联盟章程。";
    }

    public static IEnumerable<string> OfPapers(Application application, ApplicationParameters parameters) =>
        from kind in Dossier.Required(parameters)
        where application.Current(kind) is null
        select $"未上传{Dossier.NameOf(kind, application.Form.Kind)}。";
}
