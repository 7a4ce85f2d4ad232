using System.Reflection;

namespace AlliancePortal.Domain.Profiles;

/// <summary>Names one number or setting of a charter for its readers: what it is, its unit, and the article it comes from.</summary>
/// <param name="key">The key by which the rule catalogue knows it.</param>
/// <param name="name">What it is, in Chinese.</param>
/// <param name="unit">工作日, 天, 年 … or empty.</param>
/// <param name="chongqing">The article under the Chongqing charter; empty where the text is silent and the value is a default.</param>
/// <param name="jilin">The same under the Jilin template.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string key, string name, string unit = "", string chongqing = "", string jilin = "") : Attribute
{
    public string Key { get; } = key;
    public string Name { get; } = name;
    public string Unit { get; } = unit;
    public string Chongqing { get; } = chongqing;
    public string Jilin { get; } = jilin;
}

/// <summary>One line of the page 章程与参数.</summary>
/// <param name="Article">The article; empty when the charter is silent and the value is the portal's default.</param>
/// <param name="Value">The stored value; null where the profile has no such rule.</param>
public sealed record ParameterLine(string Group, string Key, string Name, string Unit, string Article, object? Value)
{
    /// <summary>Every parameter of the profile, in the order of the record.</summary>
    public static IReadOnlyList<ParameterLine> Of(CharterProfile profile) =>
        [.. from section in typeof(CharterProfile).GetProperties()
            where section.PropertyType.Namespace == typeof(CharterProfile).Namespace && section.PropertyType.IsClass
            from property in section.PropertyType.GetProperties()
            let named = property.GetCustomAttribute<ParameterAttribute>()
            where named is not null
            let heading = section.GetCustomAttribute<ParameterAttribute>()!
            select new ParameterLine(heading.Name, named.Key, named.Name, named.Unit,
                profile.Code == "JL" ? named.Jilin : named.Chongqing, property.GetValue(section.GetValue(profile)))];
}
