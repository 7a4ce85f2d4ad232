namespace AlliancePortal.Web.Features.Shared;

/// <summary>Where the dots of the hemicycle stand, in units of the picture. Any number of seats finds room: arcs are added
/// outwards before dots would touch, and the picture grows.</summary>
internal sealed class SeatArcs
{
    public const double Dot = 10.5;

    private const double Spacing = 26.08, Gap = 30, SmallestRadius = 80, WidestRadius = 176, SmallestPicture = 150;

    private readonly List<(double X, double Y)> inner = [], outer = [];
    private double radius = SmallestRadius - Gap;

    public SeatArcs(int innerSeats, int outerSeats)
    {
        Place(innerSeats, inner);
        Place(outerSeats, outer);
        Extent = Math.Max(radius, SmallestPicture);
    }

    /// <summary>The inner places from left to right.</summary>
    public IReadOnlyList<(double X, double Y)> Inner => Shifted(inner);

    /// <summary>The outer places, arc by arc, each from left to right.</summary>
    public IReadOnlyList<(double X, double Y)> Outer => Shifted(outer);

    public double Width => 2 * CentreX;

    public double Height => CentreY + 16;

    public double CentreX => Extent + 14;

    public double CentreY => Extent + 18;

    private double Extent { get; }

    private void Place(int seats, List<(double X, double Y)> places)
    {
        if (seats == 0) return;
        double single = Math.Max(radius + Gap, Spacing * (seats - 1) / Math.PI);
        var arcs = single <= Math.Max(radius + 2 * Gap, WidestRadius) ? [(single, seats)] : Spread(seats);
        foreach (var (arc, count) in arcs)
        {
            for (int n = 0; n < count; n++) places.Add(On(arc, count == 1 ? Math.PI / 2 : Math.PI * n / (count - 1)));
            radius = arc;
        }
    }

    /// <summary>As many arcs as are needed, each filled in proportion to what it can hold.</summary>
    private List<(double Radius, int Count)> Spread(int seats)
    {
        List<double> radii = [];
        for (int room = 0; room < seats;)
        {
            radii.Add(radius + Gap * (radii.Count + 1));
            room += Capacity(radii[^1]);
        }
        List<(double, int)> arcs = [];
        int left = seats, roomLeft = radii.Sum(Capacity);
        foreach (double arc in radii)
        {
            int share = Math.Min(Capacity(arc), (int)Math.Ceiling((double)left * Capacity(arc) / roomLeft));
            arcs.Add((arc, share));
            (left, roomLeft) = (left - share, roomLeft - Capacity(arc));
        }
        return arcs;
    }

    private static int Capacity(double arc) => (int)(Math.PI * arc / Spacing) + 1;

    private static (double X, double Y) On(double arc, double angle) => (-arc * Math.Cos(angle), -arc * Math.Sin(angle));

    private List<(double X, double Y)> Shifted(List<(double X, double Y)> places) => [.. places.Select(place => (place.X + CentreX, place.Y + CentreY))];

    /// <summary>Which place from the left the n-th of the presidium takes: the chair in the middle, then left and right in turn.</summary>
    public static int FromTheMiddle(int n, int seats)
    {
        int middle = seats / 2, step = (n + 1) / 2;
        return n % 2 == 1 ? middle - step : middle + step;
    }
}
