using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Supervision;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Feeds;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Notices;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>The portal's rows. It is the repository: complex loads are named extension methods beside it.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<AreaPost> AreaPosts => Set<AreaPost>();
    public DbSet<LeadCall> LeadCalls => Set<LeadCall>();
    public DbSet<Intention> Intentions => Set<Intention>();
    public DbSet<Alliance> Alliances => Set<Alliance>();
    public DbSet<Founding> Foundings => Set<Founding>();
    public DbSet<FoundingUnit> FoundingUnits => Set<FoundingUnit>();
    public DbSet<KeptText> KeptTexts => Set<KeptText>();
    public DbSet<AgreementRound> AgreementRounds => Set<AgreementRound>();
    public DbSet<Filing> Filings => Set<Filing>();
    public DbSet<FilingEntry> FilingEntries => Set<FilingEntry>();
    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<CharterVersion> CharterVersions => Set<CharterVersion>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitRecord> UnitRecords => Set<UnitRecord>();
    public DbSet<CodeException> CodeExceptions => Set<CodeException>();
    public DbSet<CodelessUnit> CodelessUnits => Set<CodelessUnit>();
    public DbSet<Liaison> Liaisons => Set<Liaison>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Bar> Bars => Set<Bar>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<SeatHolding> SeatHoldings => Set<SeatHolding>();
    public DbSet<Representation> Representations => Set<Representation>();
    public DbSet<CouncilTerm> CouncilTerms => Set<CouncilTerm>();
    public DbSet<ChairAbsence> ChairAbsences => Set<ChairAbsence>();
    public DbSet<SecretariatPost> SecretariatPosts => Set<SecretariatPost>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<Expulsion> Expulsions => Set<Expulsion>();
    public DbSet<DutyRecord> DutyRecords => Set<DutyRecord>();
    public DbSet<Resolution> Resolutions => Set<Resolution>();
    public DbSet<Ballot> Ballots => Set<Ballot>();
    public DbSet<WrittenConsent> WrittenConsents => Set<WrittenConsent>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<CalendarVersion> CalendarVersions => Set<CalendarVersion>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<ActChainHead> ActChainHeads => Set<ActChainHead>();
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Acts and notices of the unit of work; saved last, under the lock of the alliance's chain.</summary>
    internal Unchained Unchained { get; } = new();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Unchained.Acts.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var alliance in Unchained.Acts.GroupBy(act => act.AllianceId).OrderBy(group => group.Key))
        {
            var head = await ActChainHeads.FromSql($"select * from act_chain_heads where alliance_id = {alliance.Key} for update").SingleAsync(cancellationToken);
            await Entry(head).ReloadAsync(cancellationToken); // a head tracked from an earlier save is older than the lock
            foreach (var act in alliance)
            {
                head.Append(act);
                Add(act);
            }
        }
        AddRange(Unchained.Notices);
        Unchained.Acts.Clear();
        Unchained.Notices.Clear();
        saved += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Drops whatever was not saved, so that the next unit of work does not inherit a failed one.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        Unchained.Acts.Clear();
        Unchained.Notices.Clear();
    }

    /// <summary>Does some work for one case after the other. One that fails keeps none of the others waiting; it is told of after the last.</summary>
    /// <param name="work">Reads its case anew: a failure before it drops whatever this context has read.</param>
    /// <exception cref="AggregateException">Some of them failed, for these reasons.</exception>
    public async Task EachApartAsync(IEnumerable<Guid> ids, Func<Guid, Task> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(work);
        List<Exception> failures = [];
        foreach (var id in ids)
        {
            try
            {
                await work(id);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                failures.Add(failure);
                Forget();
            }
        }
        if (failures.Count > 0) throw new AggregateException(failures);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("The portal saves asynchronously, so that acts are chained.");

    /// <summary>Runs the work, saves, and commits, all or nothing. Number series and row locks need it.</summary>
    public async Task<T> InOneTransactionAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        var result = await work();
        await SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>Runs the work in the transaction of whoever asks, who then saves and commits; or in one of its own.</summary>
    public Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken ct) =>
        Database.CurrentTransaction is null ? InOneTransactionAsync(work, ct) : work();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        HouseConventions.Apply(builder);
    }
}
