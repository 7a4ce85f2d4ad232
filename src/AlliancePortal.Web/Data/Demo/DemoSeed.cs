using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Infrastructure.Areas;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Fills an empty Development database with two alliances, to which <see cref="DemoProvince"/> adds; leaves any other database alone.</summary>
internal sealed class DemoSeed(PortalDb db, DemoAlliance alliances, DemoPeople people)
{
    public const string ChongqingSlug = "cqncetia", JilinSlug = "jlamtia", JilinAreaSlug = "jilin-area";

    /// <returns>True when the database was empty and is now filled.</returns>
    public async Task<bool> PlantAsync(CancellationToken ct)
    {
        if (await db.Alliances.AnyAsync(ct)) return false;
        foreach (var code in (string[])["50", "22"]) await AreaFile.Shipped(code).KeepAsync(db, ct);
        people.PersonNamed("平台管理员", "portal").IsAdministrator = true;

        JilinOfficers();

        await alliances.BuildAsync(Chongqing(), ct);
        await alliances.BuildAsync(Jilin(), ct);
        return true;
    }

    /// <summary>Who stands above Jilin's alliances: two offices of the authority, and the service centre.</summary>
    private void JilinOfficers()
    {
        (string Name, AreaBody Body, string Office, string Title)[] officers =
        [
            ("严立本", AreaBody.Authority, "high-tech", "副处长"), ("卢文彬", AreaBody.Authority, "rural", "副处长"),
            ("何予清", AreaBody.ServiceCentre, "", "备案考核科科长"), ("邵同舟", AreaBody.ServiceCentre, "", "备案考核科科员"),
        ];
        foreach (var (name, body, office, title) in officers)
            db.AreaPosts.Add(new AreaPost("22", people.Named(name, JilinAreaSlug), name, body, office, title, new(2025, 9, 1), "任职文件"));
    }

    private static DemoPlan Chongqing()
    {
        var alliance = new Alliance("50", "重庆市网络通信工程技术创新战略联盟",
            "ChongQing Network teleCommunication Engineering Technology and Innovation Association", "CQNCETIA", "渝网通联", new DateOnly(2017, 5, 18));
        alliance.KeepAgreement("《重庆市网络通信工程技术创新战略联盟协议书》", "第2版", new DateOnly(2022, 5, 19), Digest("重庆市网络通信工程技术创新战略联盟协议书（演示文本）"));
        alliance.Describe("联合网络通信工程领域的高等院校、科研院所、龙头企业和科技社团，在研发、标准、成果转化和人才培养方面开展协作。",
            "重庆市沙坪坝区示例路 1 号", "023-0000 0000", "office.cqncetia@demo.example");
        return new(alliance, CharterProfile.Preset("CQ"), "2022年5月19日版", new DateOnly(2022, 5, 19), 2, DemoRow.Load("chongqing"), 1,
            [("周予安", "干事", false), ("苏晏清", "秘书长", true), ("林观澜", "干事", false)]);
    }

    private static DemoPlan Jilin()
    {
        var alliance = new Alliance("22", "吉林省先进制造产业科技创新联盟",
            "Jilin Advanced Manufacturing Technology Innovation Alliance", "JLAMTIA", "吉先制联", new DateOnly(2024, 6, 28));
        alliance.KeepAgreement("《吉林省先进制造产业科技创新联盟合作协议书》", "第1版", new DateOnly(2024, 6, 28), Digest("吉林省先进制造产业科技创新联盟合作协议书（演示文本）"));
        alliance.Describe("汇集省内先进制造企业、高等院校和科研院所，围绕共性关键技术组织联合攻关与成果转化。",
            "吉林省长春市示例大街 9 号", "0431-0000 0000", "office.jlamtia@demo.example");
        alliance.ChooseCertificate(CertificateDesign.Modern);
        return new(alliance, CharterProfile.Preset("JL"), "2024年6月28日版", new DateOnly(2024, 6, 28), 1, DemoRow.Load("jilin"), 501,
            [("许文澜", "干事", false), ("程以宁", "秘书长", true), ("于明远", "干事", false)]);
    }

    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
