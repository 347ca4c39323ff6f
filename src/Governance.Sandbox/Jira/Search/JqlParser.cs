using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Jira.Search;

/// <summary>
/// Reads the part of JQL that is spoken here: conditions joined by AND on project, key, id, status, created and updated,
/// then ORDER BY.
/// </summary>
internal sealed class JqlParser
{
    private static readonly string[] KnownFields = ["project", "key", "id", "status", "created", "updated"];
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private readonly List<JqlToken> tokens;
    private int at;

    private JqlParser(List<JqlToken> tokens) => this.tokens = tokens;

    private JqlToken? Current => at < tokens.Count ? tokens[at] : null;

    public static (JqlQuery? Query, JqlProblem? Problem) Parse(string jql)
    {
        if (JqlScanner.Scan(jql) is not { } tokens)
        {
            return (null, JqlProblem.Malformed("The quoted string has not been completed."));
        }

        var parser = new JqlParser(tokens);
        var clauses = new List<JqlClause>();
        var orders = new List<JqlOrder>();
        var problem = parser.ReadClauses(clauses) ?? parser.ReadOrders(orders);
        if (problem is null && clauses.Count == 0)
        {
            problem = new JqlProblem(400, "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        }

        return problem is null ? (new JqlQuery(clauses, orders), null) : (null, problem);
    }

    private bool Take(string keyword)
    {
        if (Current?.Is(keyword) != true)
        {
            return false;
        }

        at++;
        return true;
    }

    private JqlProblem? ReadClauses(List<JqlClause> clauses)
    {
        while (Current is { } token && !token.Is("order"))
        {
            if (token.Is("(") || token.Is("not"))
            {
                return JqlProblem.Unsupported($"'{token.Text}'");
            }

            if (ReadClause(clauses) is { } problem)
            {
                return problem;
            }

            if (Current?.Is("or") == true)
            {
                return JqlProblem.Unsupported("'OR'");
            }

            if (!Take("and"))
            {
                break;
            }

            if (Current is null)
            {
                return JqlProblem.Malformed("Expecting a condition after 'AND' but the query ends.");
            }
        }

        return null;
    }

    private JqlProblem? ReadClause(List<JqlClause> clauses)
    {
        var name = tokens[at++].Text;
        if (FieldOf(name) is not { } field)
        {
            return JqlProblem.Unsupported($"the field '{name}'");
        }

        if (Take("in"))
        {
            return ReadList(field, clauses);
        }

        if (Current is not { } operation || !Comparisons.Contains(operation.Text, StringComparer.Ordinal))
        {
            return Current is { } other && (other.Is("is") || other.Is("not") || other.Is("was") || other.Is("~") || other.Is("!~") || other.Is("changed"))
                ? JqlProblem.Unsupported($"the operator '{other.Text}'")
                : JqlProblem.Malformed($"Expecting operator after '{name}' but got '{Current?.Text ?? "the end"}'.");
        }

        at++;
        if (Current is not { } value || value.Is("and") || value.Is("order") || value.Is("("))
        {
            return JqlProblem.Malformed($"Expecting a value after '{name} {operation.Text}'.");
        }

        at++;
        if (Current?.Is("(") == true && !value.IsQuoted)
        {
            return JqlProblem.Unsupported($"the function '{value.Text}'");
        }

        clauses.Add(new JqlClause(field, operation.Text, [value.Text]));
        return null;
    }

    private JqlProblem? ReadList(string field, List<JqlClause> clauses)
    {
        if (!Take("("))
        {
            return JqlProblem.Malformed($"Expecting '(' after '{field} in'.");
        }

        var values = new List<string>();
        do
        {
            if (Current is not { } value || (!value.IsQuoted && value.Text is ")" or "," or "("))
            {
                return JqlProblem.Malformed($"Expecting a value in the list of '{field}'.");
            }

            values.Add(value.Text);
            at++;
        }
        while (Take(","));
        if (!Take(")"))
        {
            return JqlProblem.Malformed($"Expecting ')' at the end of the list of '{field}'.");
        }

        clauses.Add(new JqlClause(field, "in", values));
        return null;
    }

    private JqlProblem? ReadOrders(List<JqlOrder> orders)
    {
        if (Current is { } token && !token.Is("order"))
        {
            return JqlProblem.Malformed($"Expecting either 'AND' or 'ORDER BY' but got '{token.Text}'.");
        }

        if (!Take("order"))
        {
            return null;
        }

        if (!Take("by"))
        {
            return JqlProblem.Malformed("Expecting 'BY' after 'ORDER'.");
        }

        do
        {
            if (Current is not { } name)
            {
                return JqlProblem.Malformed("Expecting a field after 'ORDER BY'.");
            }

            at++;
            if (FieldOf(name.Text) is not { } field)
            {
                return JqlProblem.Unsupported($"sorting by '{name.Text}'");
            }

            var descending = Take("desc");
            if (!descending)
            {
                Take("asc");
            }

            orders.Add(new JqlOrder(field, descending));
        }
        while (Take(","));
        return Current is { } rest ? JqlProblem.Malformed($"'{rest.Text}' is not expected after 'ORDER BY'.") : null;
    }

    private static string? FieldOf(string name)
    {
        var lower = name.ToLowerInvariant();
        var field = lower switch
        {
            "issuekey" or "issue" => "key",
            "updateddate" => "updated",
            "createddate" => "created",
            _ => lower,
        };
        return KnownFields.Contains(field, StringComparer.Ordinal) ? field : null;
    }
}
