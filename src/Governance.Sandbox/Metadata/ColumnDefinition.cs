using System.Collections.Generic;

namespace Governance.Sandbox.Metadata;

/// <summary>One column of a table: its type and the limits that the platform enforces.</summary>
internal sealed record ColumnDefinition(string LogicalName, ColumnType Type)
{
    /// <summary>The schema name; for a custom lookup it is also the name of its navigation property.</summary>
    public string SchemaName { get; init; } = LogicalName;

    public int? MaxLength { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Digits after the point that are kept of a decimal.</summary>
    public int Precision { get; init; } = 2;

    public long? MaxSizeInKB { get; init; }

    public bool DateOnly { get; init; }

    public bool Required { get; init; }

    public bool Secured { get; init; }

    /// <summary>Its changes are audited when its table's are.</summary>
    public bool Audited { get; init; } = true;

    public bool ValidForCreate { get; init; } = true;

    public bool ValidForUpdate { get; init; } = true;

    public int? DefaultOption { get; init; }

    /// <summary>The allowed values with their labels; empty for what is no choice.</summary>
    public IReadOnlyDictionary<int, string> Options { get; init; } = new Dictionary<int, string>();

    /// <summary>What <c>@odata.bind</c> and <c>$expand</c> name (case counts), each with the table that it leads to.</summary>
    public IReadOnlyDictionary<string, LookupTarget> Navigations { get; init; } = new Dictionary<string, LookupTarget>();

    /// <summary>A lookup whose one navigation property bears the given name.</summary>
    public static ColumnDefinition Lookup(string logicalName, string target, string? navigation = null) =>
        new(logicalName, ColumnType.Lookup)
        {
            Navigations = new Dictionary<string, LookupTarget> { [navigation ?? logicalName] = new(target, DeleteBehavior.RemoveLink) },
        };

    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Owner;

    /// <summary>The name that the Web API shows: a lookup's value stands under <c>_name_value</c>.</summary>
    public string ApiName => IsLookup ? $"_{LogicalName}_value" : LogicalName;
}
