using System.Globalization;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Accounts of fictitious people, all with the one password of the demo; they exist in Development only.</summary>
internal sealed class DemoPeople(PortalDb db, ILookupNormalizer normalizer, TimeProvider clock)
{
    public const string Domain = "@demo.example";

    /// <summary>Shown on the Development sign-in page; a demo account can do nothing outside the demo.</summary>
    public const string Password = "lianmeng-yanshi-2026";

    private readonly Dictionary<(string, string), Person> _people = [];
    private readonly string _hash = new PasswordHasher<Person>().HashPassword(new Person(), Password);

    /// <summary>The account of a name within an alliance; made when it is first asked for.</summary>
    public Guid Named(string name, string slug) => PersonNamed(name, slug).Id;

    public Person PersonNamed(string name, string slug)
    {
        if (_people.TryGetValue((slug, name), out var known)) return known;
        var mail = $"{Pinyin.Of(name).Pinyin.Replace(" ", "", StringComparison.Ordinal)}.{slug}{Domain}";
        if (_people.Values.Any(person => person.Email == mail)) mail = $"{_people.Count}.{mail}"; // two names that sound alike
        var person = new Person
        {
            FullName = name, UserName = mail, Email = mail, NormalizedUserName = normalizer.NormalizeName(mail), NormalizedEmail = normalizer.NormalizeEmail(mail),
            EmailConfirmed = true, PasswordHash = _hash, SecurityStamp = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), RegisteredAt = clock.GetUtcNow(), LockoutEnabled = true,
        };
        db.Users.Add(person);
        return _people[(slug, name)] = person;
    }

    /// <summary>A contact person's name that is the same at every start.</summary>
    public static string Invented(int ordinal) => $"{"许观苏晏陆明林知周予"[ordinal % 10]}{"澜清夷远安宁川舟"[ordinal % 8]}";

    /// <summary>A name of three signs that is the same at every start; neighbouring ordinals give other people.</summary>
    public static string InventedInFull(int ordinal) =>
        $"{Sign("柏褚崔杜樊傅葛郝侯霍纪简焦康黎路骆孟倪潘裴祁阮邵施舒汤佟邱", ordinal)}{Sign("承敬维启景思若文亦振世书立", ordinal * 5)}{Sign("诚川达峰衡佳凯良鸣琪然尧源哲涛森颖", ordinal * 3)}";

    private static char Sign(string signs, int ordinal) => signs[ordinal % signs.Length];
}
