using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AlliancePortal.Web.Data;

/// <summary>What holds for every table: snake_case names, keys that lead with alliance_id, nothing cascades, ids come from the code.</summary>
internal static partial class HouseConventions
{
    public const string AllianceId = "AllianceId";

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindProperty(AllianceId) is not null) MustLeadWithAlliance(entity);
            if (entity.GetTableName() is { } table) entity.SetTableName(Snake(table));
            foreach (var property in entity.GetProperties()) property.SetColumnName(IsRowVersion(property) ? "xmin" : Snake(property.GetColumnName()));
            foreach (var complex in entity.GetComplexProperties()) Name(complex, Snake(complex.Name));
            foreach (var key in entity.GetKeys())
            {
                key.SetName(Snake(key.GetName()!));
                foreach (var part in key.Properties.Where(part => part.ClrType == typeof(Guid))) part.ValueGenerated = ValueGenerated.Never;
            }
            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.DeleteBehavior = DeleteBehavior.Restrict;
                foreign.SetConstraintName(Snake(foreign.GetConstraintName()!));
            }
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    /// <summary>ActChainHead → act_chain_head; Sha256 stays sha256.</summary>
    public static string Snake(string name) => Boundary().Replace(name, "$1_$2").ToLowerInvariant();

    private static void Name(IMutableComplexProperty complex, string prefix)
    {
        if (complex.IsCollection || complex.ComplexType.IsMappedToJson()) return;
        foreach (var property in complex.ComplexType.GetProperties()) property.SetColumnName($"{prefix}_{Snake(property.Name)}");
        foreach (var inner in complex.ComplexType.GetComplexProperties()) Name(inner, $"{prefix}_{Snake(inner.Name)}");
    }

    /// <summary>PostgreSQL versions every row by itself, in the system column xmin.</summary>
    private static bool IsRowVersion(IMutableProperty property) => property is { IsConcurrencyToken: true } && property.ClrType == typeof(uint);

    /// <summary>A row cannot refer to another alliance's, because every key and reference begins with the alliance.</summary>
    private static void MustLeadWithAlliance(IMutableEntityType entity)
    {
        if (entity.FindPrimaryKey()?.Properties[0].Name != AllianceId)
            throw new InvalidOperationException($"The key of {entity.Name} must begin with {AllianceId}.");
        foreach (var foreign in entity.GetForeignKeys().Where(foreign => foreign.PrincipalEntityType.FindProperty(AllianceId) is not null))
            if (foreign.Properties[0].Name != AllianceId)
                throw new InvalidOperationException($"A foreign key of {entity.Name} must begin with {AllianceId}.");
    }

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Boundary();
}

/// <summary>Instants are kept in UTC, whatever offset they come with.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
