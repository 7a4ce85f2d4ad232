using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Documents;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Errors;

/// <summary>A failure that has an answer in words.</summary>
/// <param name="Breach">The charter's rule where it is one that was broken.</param>
/// <param name="Overtaken">Somebody else has changed the same row meanwhile.</param>
/// <param name="Unprinted">Why a paper could not be printed, in the press's own words.</param>
internal sealed record Refusal(int Status, CharterBreach? Breach = null, bool Overtaken = false, string? Unprinted = null)
{
    /// <summary>Waiting helps: the answer says after how many seconds.</summary>
    public const int RetryAfterSeconds = 5;

    /// <summary>What an exception means to the person who asked; null for a fault of the portal.</summary>
    public static Refusal? Of(Exception exception) => exception switch
    {
        CharterBreach breach => new(StatusCodes.Status409Conflict, breach),
        DbUpdateConcurrencyException => new(StatusCodes.Status409Conflict, Overtaken: true),
        DbUpdateException { InnerException: { } inner } => Of(inner),
        PostgresException violation when ConstraintRules.BreachOf(violation) is { } breach => new(StatusCodes.Status409Conflict, breach),
        PostgresException postgres when IsOverload(postgres.SqlState) => new(StatusCodes.Status503ServiceUnavailable),
        PostgresException postgres when IsValue(postgres.SqlState) => new(StatusCodes.Status400BadRequest),
        PostgresException postgres when IsConflict(postgres.SqlState) => new(StatusCodes.Status409Conflict),
        PostgresException => null,
        NpgsqlException => new(StatusCodes.Status503ServiceUnavailable), // pool exhausted, no connection, command timed out
        InvalidOperationException { InnerException: { } inner } when inner is DbUpdateException or NpgsqlException => Of(inner),
        BadHttpRequestException bad => new(bad.StatusCode),
        MissingGlyphs signs => new(StatusCodes.Status422UnprocessableEntity, Unprinted: signs.Message),
        PaperNotPrinted reason => new(StatusCodes.Status503ServiceUnavailable, Unprinted: reason.Message),
        _ => null,
    };

    private const string IdleInTransactionTimeout = "25P03";

    private static bool IsOverload(string state) => state is
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected
        or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DiskFull
        or IdleInTransactionTimeout
        or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    /// <summary>A value that no column takes: too long, no such day, no such character.</summary>
    private static bool IsValue(string state) => state is
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.StringDataRightTruncation
        or PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.DatetimeFieldOverflow or PostgresErrorCodes.InvalidTextRepresentation;

    /// <summary>What the rows themselves refuse and no rule names: a reference to what is gone, a record that is kept as it is.</summary>
    private static bool IsConflict(string state) => state is
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.ForeignKeyViolation
        or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.InsufficientPrivilege;
}
