using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>One fictitious unit of the demo, as its table lists it; with a seat on the council or without.</summary>
internal sealed record DemoRow(Office? Office, int Ordinal, string Name, UnitKind Kind, string Representative, string Position, ChainPosition Chain, string Field, string Region)
{
    /// <summary>Category of the credit code that goes with the kind.</summary>
    public string Category => Kind switch
    {
        UnitKind.Enterprise => "91",
        UnitKind.SocialOrganisation => "51",
        _ => "12",
    };

    public static IReadOnlyList<DemoRow> Load(string table) => [.. Lines(table).Select(Parse)];

    /// <summary>The lines of an embedded table, without its head.</summary>
    internal static IEnumerable<string> Lines(string table)
    {
        using var stream = typeof(DemoRow).Assembly.GetManifestResourceStream($"demo.{table}.tsv")
            ?? throw new InvalidOperationException($"The demo table {table} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#');
    }

    private static DemoRow Parse(string line)
    {
        var cells = line.Split('\t');
        var seated = cells[0] != "-";
        return new DemoRow(seated ? Enum.Parse<Office>(cells[0]) : null, seated ? int.Parse(cells[1]) : 0, cells[2], Enum.Parse<UnitKind>(cells[3]),
            cells[4], cells[5], Enum.Parse<ChainPosition>(cells[6]), cells[7], cells[8]);
    }
}
