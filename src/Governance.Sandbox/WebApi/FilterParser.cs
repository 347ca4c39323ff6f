using System;
using System.Collections.Generic;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;

namespace Governance.Sandbox.WebApi;

/// <summary>Reads a <c>$filter</c> into a test of rows: eq ne gt ge lt le, and or not, contains startswith endswith.</summary>
internal sealed class FilterParser
{
    private const int Deepest = 100;
    private readonly TableDefinition table;
    private readonly Func<ColumnDefinition, bool> readable;
    private readonly List<ODataToken> tokens;
    private int at;
    private int depth;

    private FilterParser(TableDefinition table, Func<ColumnDefinition, bool> readable, List<ODataToken> tokens)
    {
        this.table = table;
        this.readable = readable;
        this.tokens = tokens;
    }

    private ODataToken Current => tokens[at];

    public static Func<Row, bool> Parse(TableDefinition table, string text, Func<ColumnDefinition, bool> readable)
    {
        var parser = new FilterParser(table, readable, ODataLexer.Read(text));
        var test = parser.Or();
        return parser.Current.Kind == ODataTokenKind.End ? test : throw parser.Unexpected("the end of the filter");
    }

    private Func<Row, bool> Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (first, second) = (left, And());
            left = row => first(row) || second(row);
        }

        return left;
    }

    private Func<Row, bool> And()
    {
        var left = Unary();
        while (Take("and"))
        {
            var (first, second) = (left, Unary());
            left = row => first(row) && second(row);
        }

        return left;
    }

    private Func<Row, bool> Unary()
    {
        if (++depth > Deepest)
        {
            throw new PlatformException(400, PlatformErrors.BadQuery, $"The filter is nested more than {Deepest} deep. Split it.");
        }

        try
        {
            if (Take("not"))
            {
                var inner = Unary();
                return row => !inner(row);
            }

            if (Current.Kind == ODataTokenKind.Open)
            {
                at++;
                var inner = Or();
                Expect(ODataTokenKind.Close, "a closing parenthesis");
                return inner;
            }

            return Current.Kind == ODataTokenKind.Name && tokens[at + 1].Kind == ODataTokenKind.Open ? Function() : Comparison();
        }
        finally
        {
            depth--;
        }
    }

    private Func<Row, bool> Function()
    {
        var name = tokens[at].Text;
        if (name is not ("contains" or "startswith" or "endswith"))
        {
            throw PlatformErrors.NotSupported($"the filter function {name}");
        }

        at += 2;
        var column = Column();
        Expect(ODataTokenKind.Comma, "a comma");
        if (Current.Kind != ODataTokenKind.Text)
        {
            throw Unexpected("a text in quotes");
        }

        var wanted = tokens[at++].Text;
        Expect(ODataTokenKind.Close, "a closing parenthesis");
        return row => Value(row, column) is string text && name switch
        {
            "contains" => text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            "startswith" => text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => text.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
        };
    }

    private Func<Row, bool> Comparison()
    {
        var column = Column();
        var sign = Current.Text;
        if (Current.Kind != ODataTokenKind.Name || sign is not ("eq" or "ne" or "gt" or "ge" or "lt" or "le"))
        {
            throw sign is "in" or "has" ? PlatformErrors.NotSupported($"the filter operator {sign}") : Unexpected("one of eq, ne, gt, ge, lt, le");
        }

        at++;
        if (Current.Kind is not (ODataTokenKind.Literal or ODataTokenKind.Text))
        {
            throw Unexpected("a value");
        }

        var wanted = tokens[at++].Value;
        DemandFit(column, wanted);
        return sign switch
        {
            "eq" => row => Values.Same(Value(row, column), wanted),
            "ne" => row => !Values.Same(Value(row, column), wanted),
            "gt" => row => Values.Compare(Value(row, column), wanted) > 0,
            "ge" => row => Values.Compare(Value(row, column), wanted) >= 0,
            "lt" => row => Values.Compare(Value(row, column), wanted) < 0,
            _ => row => Values.Compare(Value(row, column), wanted) <= 0,
        };
    }

    private ColumnDefinition Column()
    {
        if (Current.Kind != ODataTokenKind.Name)
        {
            throw Unexpected("a column");
        }

        var name = tokens[at++].Text;
        return name.Contains('/', StringComparison.Ordinal)
            ? throw PlatformErrors.NotSupported($"the path {name} in a filter")
            : table.FindByApiName(name) ?? throw PlatformErrors.UnknownColumn(table.LogicalName, name);
    }

    private object? Value(Row row, ColumnDefinition column) => readable(column) ? row[column.LogicalName] : null;

    private static void DemandFit(ColumnDefinition column, object? wanted)
    {
        var fits = wanted is null || column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => wanted is string,
            ColumnType.Boolean => wanted is bool,
            ColumnType.DateTime => wanted is DateTime,
            ColumnType.Key or ColumnType.Guid or ColumnType.Lookup or ColumnType.Owner or ColumnType.File => wanted is Guid,
            _ => wanted is decimal,
        };
        if (!fits)
        {
            throw new PlatformException(
                400,
                PlatformErrors.BadQuery,
                $"A binary operator with incompatible types was detected: '{column.ApiName}' holds {column.Type} and '{wanted}' is none. Ids and times stand without quotes, texts within.");
        }
    }

    private bool Take(string word)
    {
        if (Current.Kind != ODataTokenKind.Name || Current.Text != word)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Expect(ODataTokenKind kind, string what)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected(what);
        }

        at++;
    }

    private PlatformException Unexpected(string expected) =>
        new(400, PlatformErrors.BadQuery, $"Syntax error in $filter: {expected} was expected where '{Current.Text}' stands.");
}
