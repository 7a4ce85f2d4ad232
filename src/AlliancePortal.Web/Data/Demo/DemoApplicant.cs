using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>A unit of the demo that wants to join, and the person who handles its application.</summary>
internal sealed record DemoApplicant(string Alliance, string Unit, UnitKind Kind, string Region, int Ordinal, string Person, string LegalRepresentative, string Field)
{
    /// <summary>Known once the draft exists.</summary>
    public Guid ApplicationId { get; set; }

    public string Code => UnifiedSocialCreditCode.Compose(Kind switch { UnitKind.Enterprise => "91", UnitKind.SocialOrganisation => "51", _ => "12" }, Region, Ordinal).Value;

    public ApplicationForm Form => new()
    {
        Code = Code, Name = Unit, Kind = Kind, Address = $"{(Alliance == DemoSeed.JilinSlug ? "吉林省长春市" : "重庆市北碚区")}示例大道 {Ordinal % 200 + 1} 号",
        LegalRepresentative = LegalRepresentative, Field = Field, ChainPosition = (ChainPosition)(Ordinal % 4), ContactName = Person, ContactPost = "科技管理部主任",
        ContactMobile = $"1390000{Ordinal % 10000:0000}", ContactMail = $"contact{Ordinal}{DemoPeople.Domain}", ContactConsent = Ordinal % 2 == 0,
        Abstract = Summary, UpholdsCharter = true, AcceptsElectronic = true,
    };

    private string Summary =>
        $"本单位长期从事{Field}方向的研究开发与产业化，建有市级企业技术中心和面积 1,800 平方米的实验室，现有研发人员 76 人。近三年承担市级以上科研项目 5 项，"
        + "授权发明专利 21 件，参与制定行业标准 3 项，主要产品在多个行业应用。上年度研发投入占营业收入的 9.6%。加入联盟后，愿意开放环境可靠性试验平台，"
        + "与成员单位围绕共性关键技术开展联合攻关，承担一项中试工作，并按联盟要求报送科技成果和经济信息，参加技术交流、标准研制和人才培养活动，为产业链上下游协同发展作出贡献。";
}
