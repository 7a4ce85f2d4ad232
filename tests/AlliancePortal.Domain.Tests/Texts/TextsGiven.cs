using System.Reflection;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Tests.Texts;

/// <summary>An alliance of Jilin with twelve parties, and one of Chongqing, whose texts are complete.</summary>
internal static class TextsGiven
{
    public static readonly CharterProfile Chongqing = CharterProfile.Preset("CQ"), Jilin = CharterProfile.Preset("JL");

    public static readonly CharterFacts CharterOfJilin = new()
    {
        Name = "吉林省光电产业科技创新联盟",
        Sector = "光电",
        Purpose = "集聚省内光电领域的创新力量，攻克关键技术，带动产业壮大。",
        Tasks = "建设光电检测平台\n编制产业技术路线图",
        AreaName = "吉林省",
        AreaCode = "22",
        Authority = "吉林省科学技术厅",
        ServiceCentre = "吉林省科技服务中心",
        LeadUnit = "长春光电研究院",
        Address = "长春市高新区光谷路1号",
        MemberCount = 4,
    };

    public static readonly CharterFacts CharterOfChongqing = CharterOfJilin with
    {
        Name = "重庆市网络通信工程技术创新战略联盟",
        Sector = "网络通信工程",
        AreaName = "重庆市",
        AreaCode = "50",
        Authority = "重庆市科学技术局",
        ServiceCentre = null,
        LeadUnit = "渝江光通信设备有限公司",
    };

    public static readonly AgreementFacts AgreementOfJilin = new()
    {
        Name = CharterOfJilin.Name,
        Sector = "光电",
        Purpose = CharterOfJilin.Purpose,
        Guidance = "吉林省科学技术厅",
        Address = CharterOfJilin.Address,
        Postcode = "130000",
        Initiators = ["长春光电研究院"],
        Parties =
        [
            new("长春光电研究院", Code("12", 1), UnitKind.ResearchInstitute, PartyTier.Chair, "陈一"),
            new("松辽激光有限公司", Code("91", 2), UnitKind.Enterprise, PartyTier.ViceChair, "李二"),
            new("净月光学有限公司", Code("91", 3), UnitKind.Enterprise, PartyTier.Council, "王三"),
            new("北湖传感有限公司", Code("91", 4), UnitKind.Enterprise, PartyTier.Council, "赵四"),
        ],
        LongTermTasks = ["编制光电产业规划", "建立联合研发机制"],
        SpecialTasks = [new(WorkField.KeyTechnology, "激光器芯片"), new(WorkField.Products, "车载传感器"), new(WorkField.Transfer, "中试基地")],
        Division =
        [
            new(WorkField.KeyTechnology, "长春光电研究院", ["松辽激光有限公司"]),
            new(WorkField.Products, "松辽激光有限公司", ["净月光学有限公司", "北湖传感有限公司"]),
            new(WorkField.Transfer, "长春光电研究院", ["北湖传感有限公司"]),
        ],
    };

    public static readonly AgreementFacts AgreementOfChongqing = AgreementOfJilin with
    {
        Name = CharterOfChongqing.Name,
        Sector = CharterOfChongqing.Sector,
        Guidance = CharterOfChongqing.Authority,
    };

    public static string Code(string category, int ordinal, string region = "220000") => UnifiedSocialCreditCode.Compose(category, region, ordinal).Value;

    public static LegalText TheCharter(CharterProfile? profile = null, SettledReadings? readings = null, params FreeClause[] additions) =>
        CharterText.Compose((profile ?? Jilin).Code == "CQ" ? CharterOfChongqing : CharterOfJilin, profile ?? Jilin, additions, readings ?? SettledReadings.None);

    public static LegalText TheAgreement(CharterProfile? profile = null, SettledReadings? readings = null, AgreementFacts? facts = null, params FreeClause[] additions) =>
        AgreementText.Compose(facts ?? ((profile ?? Jilin).Code == "CQ" ? AgreementOfChongqing : AgreementOfJilin), profile ?? Jilin, additions, readings ?? SettledReadings.None);

    public static SettledReadings Settled(params (string Code, string Option)[] choices) =>
        new(choices.Select(choice => new SettledReading(choice.Code, choice.Option, "按多数成员的意见", "周予安", Given.At(11, 2))));

    /// <summary>Every conflict of the Jilin template settled by its default.</summary>
    public static SettledReadings SettledByDefault(CharterProfile profile) => Settled([..
        from conflict in TextConflicts.Between(profile, CharterOfJilin, AgreementOfJilin)
        from option in conflict.Options
        where option.IsDefault
        select (conflict.Code, option.Key)]);

    public static string Words(this LegalArticle article) => string.Join('\n',
        [article.Heading, .. article.Paragraphs, .. article.Table?.Rows.Select(row => string.Join('|', row)) ?? []]);

    public static string Words(this LegalText text, string key) => text.Article(key)!.Words();

    /// <summary>The profile with another value for one parameter; null where the parameter is no number, share or rule, or the profile has none.</summary>
    public static CharterProfile? Mutated(CharterProfile profile, string key)
    {
        foreach (var section in typeof(CharterProfile).GetProperties().Where(section => section.GetCustomAttribute<ParameterAttribute>() is not null))
        {
            var parameter = section.PropertyType.GetProperties().SingleOrDefault(property => property.GetCustomAttribute<ParameterAttribute>()?.Key == key);
            if (parameter is null) continue;
            object old = section.GetValue(profile)!;
            if (Another(parameter.GetValue(old)) is not { } value) return null;
            object changed = Clone(old);
            parameter.SetValue(changed, value);
            object whole = Clone(profile);
            section.SetValue(whole, changed);
            return (CharterProfile)whole;
        }
        return null;
    }

    private static object? Another(object? value) => value switch
    {
        int number => number + 1,
        Share share => new Share(share.Numerator, share.Denominator + 1),
        VotingRule => new VotingRule(5, 7, VotingBase.StatutorySeats),
        _ => null,
    };

    private static object Clone(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
