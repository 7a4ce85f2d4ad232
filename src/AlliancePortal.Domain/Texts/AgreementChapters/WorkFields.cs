namespace AlliancePortal.Domain.Texts;

/// <summary>The three fields of work. The template names the first one in two ways and each stands where the template has it (JL-A3-7-4).</summary>
public static class WorkFields
{
    public static readonly IReadOnlyList<WorkField> All = [WorkField.KeyTechnology, WorkField.Products, WorkField.Transfer];

    /// <summary>As the near-term tasks are headed.</summary>
    public static string NearTermName(this WorkField field) => field == WorkField.KeyTechnology ? "共性关键技术研究" : Common(field);

    /// <summary>As the division of tasks is headed.</summary>
    public static string DivisionName(this WorkField field) => field == WorkField.KeyTechnology ? "基础性共性技术研究" : Common(field);

    private static string Common(WorkField field) => field == WorkField.Products ? "创新产品的研究与开发" : "科技成果转化与产业化";
}
