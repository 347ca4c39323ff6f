using System;
using System.Collections.Generic;
using Governance.Plugins.Hashing;
using Governance.Plugins.Pipeline;
using Governance.Rules.Permits;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Permits;

/// <summary>The covered columns of a write and the permit that came with it.</summary>
internal sealed class GuardedWrite
{
    private readonly SortedDictionary<string, object?> covered = new(StringComparer.Ordinal);

    private GuardedWrite(object? permit)
    {
        HasPermit = permit is not (null or "");
        Permit = permit as string;
    }

    /// <summary>Whether the permit's column holds anything at all.</summary>
    public bool HasPermit { get; }

    /// <summary>The permit's text; null when there is none, or something that is no text.</summary>
    public string? Permit { get; }

    /// <summary>Neither a covered column nor a permit.</summary>
    public bool IsEmpty => !HasPermit && covered.Count == 0;

    /// <summary>Whether every covered column is set to no value, as a form does that shows it on a new row.</summary>
    public bool SetsNothing
    {
        get
        {
            foreach (var value in covered.Values)
            {
                if (value is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>For the refusal.</summary>
    public string ColumnNames => covered.Count == 0 ? "this row" : string.Join(", ", covered.Keys);

    /// <summary>Base64url SHA-256 of the columns and values; null when a value has no spelling.</summary>
    public string? Digest
    {
        get
        {
            var columns = new PermitColumns();
            foreach (var column in covered)
            {
                if (!ColumnSpelling.TrySpell(column.Value, out var value))
                {
                    return null;
                }

                columns.Set(column.Key, value);
            }

            return Base64Url.Encode(Sha256.Of(columns.ToString()));
        }
    }

    /// <summary>Looks at the write and takes the permit out of it. INVARIANT: a permit is never stored, whatever is decided next.</summary>
    public static GuardedWrite TakeFrom(Operation operation)
    {
        var target = operation.Target;
        target.Attributes.TryGetValue(Columns.WritePermit, out var permit);
        target.Attributes.Remove(Columns.WritePermit);
        var write = new GuardedWrite(permit);
        foreach (var column in target.Attributes)
        {
            if (PermitColumns.Covers(operation.Table, column.Key))
            {
                write.covered.Add(column.Key, column.Value);
            }
        }

        return write;
    }
}
