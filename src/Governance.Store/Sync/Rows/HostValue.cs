using System;
using System.Globalization;
using System.Text.Json.Nodes;
using Governance.Rules.Permits;
using Governance.Store.Sync.Dataverse;

namespace Governance.Store.Sync.Rows;

/// <summary>A typed value for one column: the same value goes into the JSON that is sent and into the permit.</summary>
internal sealed record HostValue
{
    private HostValue(HostValueKind kind) => Kind = kind;

    public HostValueKind Kind { get; }

    public string Text { get; private init; } = "";

    public long Integer { get; private init; }

    public decimal Decimal { get; private init; }

    public Guid Id { get; private init; }

    public string Table { get; private init; } = "";

    public string Set { get; private init; } = "";

    public string Navigation { get; private init; } = "";

    public DateTimeOffset Time { get; private init; }

    /// <summary>How a text is compared with the row's, where another spelling says the same.</summary>
    private Func<string, string, bool> Same { get; init; } = string.Equals;

    public static HostValue None { get; } = new(HostValueKind.None);

    public bool IsReference => Navigation.Length > 0;

    /// <summary>Text; null and empty are no value, as Dataverse keeps them. Longer text is cut at a whole character.</summary>
    public static HostValue Of(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        var end = text.Length <= longest ? text.Length : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return new(HostValueKind.Text) { Text = text[..end] };
    }

    public static HostValue Of(long? number) =>
        number is { } value ? new(HostValueKind.Integer) { Integer = value } : None;

    public static HostValue Of(decimal? number) =>
        number is { } value ? new(HostValueKind.Decimal) { Decimal = value } : None;

    /// <summary>A time, in whole seconds as the columns keep it.</summary>
    public static HostValue Of(DateTimeOffset? time) => time is { } value
        ? new(HostValueKind.Time) { Time = DateTimeOffset.FromUnixTimeSeconds(value.ToUnixTimeSeconds()) }
        : None;

    /// <summary>A lookup of <paramref name="table"/>; null clears it.</summary>
    public static HostValue To(DataverseTable table, Guid? id, string navigation) => id is { } value
        ? new(HostValueKind.Reference) { Id = value, Table = table.Name, Set = table.Set, Navigation = navigation }
        : new(HostValueKind.None) { Navigation = navigation };

    /// <summary>The same text, which the row holds already when <paramref name="same"/> says so.</summary>
    public HostValue SameWhen(Func<string, string, bool> same) => this with { Same = same };

    /// <summary>The spelling that the permit's digest is taken over.</summary>
    public ColumnValue ToPermit() => Kind switch
    {
        HostValueKind.Text => ColumnValue.Text(Text),
        HostValueKind.Integer => ColumnValue.Integer(Integer),
        HostValueKind.Decimal => ColumnValue.Decimal(Decimal),
        HostValueKind.Reference => ColumnValue.Reference(Table, Id),
        HostValueKind.Time => ColumnValue.Time(Time),
        _ => ColumnValue.Null,
    };

    /// <summary>Adds the value to a request body, as the Web API spells it.</summary>
    public void Write(JsonObject body, string column)
    {
        if (IsReference)
        {
            body[$"{Navigation}@odata.bind"] = Kind == HostValueKind.None ? null : JsonValue.Create($"/{Set}({Id:D})");
            return;
        }

        body[column] = Kind switch
        {
            HostValueKind.Text => JsonValue.Create(Text),
            HostValueKind.Integer => JsonValue.Create(Integer),
            HostValueKind.Decimal => JsonValue.Create(Decimal),
            HostValueKind.Time => JsonValue.Create(Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    /// <summary>Whether the row holds this value already.</summary>
    public bool IsIn(DataverseRow row, string column) => Kind switch
    {
        HostValueKind.Text => row.Text(column) is { } there && Same(there, Text),
        HostValueKind.Integer => row.Number(column) == Integer,
        HostValueKind.Decimal => row.Decimal(column) == Decimal,
        HostValueKind.Reference => row.Lookup(column) == Id,
        HostValueKind.Time => row.Time(column) == Time,
        _ when IsReference => row.Lookup(column) is null,
        _ => row.IsEmpty(column),
    };
}
