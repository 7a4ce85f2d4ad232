using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>An alliance of the demo's province as one line of its table says it; its units are made up from the line.</summary>
/// <param name="Index">Its place in the table, from 0.</param>
/// <param name="FoundedAgo">Working days since it was founded; 0 while it is being formed.</param>
internal sealed record DemoLine(int Index, string Abbreviation, string Name, string EnglishName, string Mark, string Sector, string SubSector, int FoundedAgo, IReadOnlyList<DemoRow> Units, string Purpose)
{
    private const int CodesEach = 100, FirstCode = 2000;

    /// <summary>Places of Jilin with the region that a credit code names; a prime number of them, so that a step of seven meets each once.</summary>
    private static readonly (string Name, string Region)[] Places =
    [
        ("南关", "220102"), ("宽城", "220103"), ("朝阳", "220104"), ("二道", "220105"), ("绿园", "220106"), ("双阳", "220112"), ("九台", "220113"), ("农安", "220122"),
        ("榆树", "220182"), ("德惠", "220183"), ("昌邑", "220202"), ("龙潭", "220203"), ("船营", "220204"), ("丰满", "220211"), ("永吉", "220221"), ("蛟河", "220281"),
        ("桦甸", "220282"), ("舒兰", "220283"), ("磐石", "220284"), ("梨树", "220322"), ("伊通", "220323"), ("双辽", "220382"), ("东丰", "220421"), ("东辽", "220422"),
        ("辉南", "220523"), ("柳河", "220524"), ("梅河口", "220581"), ("集安", "220582"), ("抚松", "220621"), ("靖宇", "220622"), ("长白", "220623"), ("临江", "220681"),
        ("前郭", "220721"), ("长岭", "220722"), ("乾安", "220723"), ("扶余", "220781"), ("镇赉", "220821"), ("通榆", "220822"), ("洮南", "220881"), ("大安", "220882"),
        ("图们", "222402"), ("敦化", "222403"), ("珲春", "222404"), ("龙井", "222405"), ("和龙", "222406"), ("汪清", "222424"), ("安图", "222426"),
    ];

    public string Slug => Abbreviation.ToLowerInvariant();
    public bool IsForming => FoundedAgo == 0;
    public OrganisationForm Form => Name.EndsWith("联合体", StringComparison.Ordinal) ? OrganisationForm.Consortium : OrganisationForm.Alliance;

    /// <summary>The ordinal from which its units take their credit codes.</summary>
    public int CodesFrom => FirstCode + Index * CodesEach;
    public string Clerk => DemoPeople.InventedInFull(CodesFrom + 91);
    public string SecretaryGeneral => DemoPeople.InventedInFull(CodesFrom + 92);

    public static IReadOnlyList<DemoLine> Load() => [.. DemoRow.Lines("province").Select(Parse)];

    private static DemoLine Parse(string line, int index)
    {
        var cells = line.Split('\t');
        var (sector, sub) = cells[4].Split('/') is [var one, var other] ? (one, other) : throw new InvalidOperationException($"No sector: {cells[4]}");
        return new(index, cells[0], cells[1], cells[2], cells[3], sector, sub, int.Parse(cells[5]), Seated([.. Enterprises(cells[6..10], index)], [.. Sciences(cells[10], cells[6], index)]), cells[11]);
    }

    /// <summary>Enterprises of all positions in turn, so that a council has some of each.</summary>
    private static IEnumerable<DemoRow> Enterprises(string[] cells, int index)
    {
        var named = from chain in Enum.GetValues<ChainPosition>()
                    from place in Enumerable.Range(0, int.Parse(cells[(int)chain].Split(':')[0]))
                    let words = WordsOf(cells[(int)chain])
                    orderby place, chain
                    select (Chain: chain, Field: words[place % words.Length]);
        return named.Select((one, number) =>
        {
            var (place, region) = Places[(number * 7 + index * 11) % Places.Length];
            return Row($"{place}{one.Field}有限公司", UnitKind.Enterprise, "总经理", one.Chain, one.Field, region, index, number);
        });
    }

    private static IEnumerable<DemoRow> Sciences(string names, string upstream, int index) => names.Split('、').Select((name, number) =>
    {
        var (kind, position) = name switch
        {
            [.., '大', '学'] or [.., '学', '院'] => (UnitKind.University, "校长"),
            [.., '促', '进', '会'] => (UnitKind.SocialOrganisation, "秘书长"),
            _ => (UnitKind.ResearchInstitute, "院长"),
        };
        var words = WordsOf(upstream);
        return Row(name, kind, position, ChainPosition.Service, words[number % words.Length], Places[(number * 7 + index) % Places.Length].Region, index, 60 + number);
    });

    private static DemoRow Row(string name, UnitKind kind, string position, ChainPosition chain, string field, string region, int index, int number) =>
        new(null, 0, name, kind, DemoPeople.InventedInFull(FirstCode + index * CodesEach + number), position, chain, field, region);

    /// <summary>About a third takes seats: the first enterprise the chair's, a third of the rest go to science.</summary>
    private static IReadOnlyList<DemoRow> Seated(IReadOnlyList<DemoRow> enterprises, IReadOnlyList<DemoRow> sciences)
    {
        var seats = CouncilSize.Of(enterprises.Count + sciences.Count, 0, new Share(1, 3), new Share(1, 15)).Recommended;
        var (ofScience, viceChairs) = (Math.Min(sciences.Count, seats / 3), Math.Max(1, seats / 4));
        DemoRow[] council = [enterprises[0], .. sciences.Take(ofScience), .. enterprises.Skip(1).Take(seats - 1 - ofScience)];
        return
        [
            .. council.Select((row, place) => place == 0 ? row with { Office = Office.Chair, Ordinal = 1 }
                : place <= viceChairs ? row with { Office = Office.ViceChair, Ordinal = place } : row with { Office = Office.Member, Ordinal = place - viceChairs }),
            .. enterprises.Concat(sciences).Except(council),
        ];
    }

    private static string[] WordsOf(string cell) => cell.Split(':')[1].Split('、');
}
