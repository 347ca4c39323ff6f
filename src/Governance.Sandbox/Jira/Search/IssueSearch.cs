using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Jira.Issues;

namespace Governance.Sandbox.Jira.Search;

/// <summary>Answers queries over the issues.</summary>
internal sealed class IssueSearch(IssueBook book, TimeProvider clock)
{
    public (IReadOnlyList<Issue> Issues, JqlProblem? Problem) Find(JqlQuery query)
    {
        var now = clock.GetUtcNow();
        var all = book.Issues;
        IEnumerable<Issue> found = all;
        foreach (var clause in query.Clauses)
        {
            var (test, problem) = TestOf(clause, all, now);
            if (test is null)
            {
                return ([], problem);
            }

            found = found.Where(test);
        }

        return ([.. Sort(found, query.Orders)], null);
    }

    private (Func<Issue, bool>? Test, JqlProblem? Problem) TestOf(JqlClause clause, IReadOnlyList<Issue> all, DateTimeOffset now) => clause.Field switch
    {
        "updated" => TimeTest(clause, issue => issue.Updated, now),
        "created" => TimeTest(clause, issue => issue.Created, now),
        "project" => ListTest(clause, book.Projects.SelectMany(project => new[] { project.Key, $"{project.Id}", project.Name }),
            issue => [issue.Project.Key, $"{issue.Project.Id}", issue.Project.Name],
            value => $"The value '{value}' does not exist for the field 'project'."),
        "status" => ListTest(clause, Workflow.Statuses.SelectMany(status => new[] { status.Id, status.Name }),
            issue => [issue.Status.Id, issue.Status.Name],
            value => $"The value '{value}' does not exist for the field 'status'."),
        "key" => ListTest(clause, all.SelectMany(issue => new[] { issue.Key, $"{issue.Id}" }),
            issue => [issue.Key, $"{issue.Id}"],
            value => $"An issue with key '{value}' does not exist for field 'key'."),
        _ => ListTest(clause, all.Select(issue => $"{issue.Id}"),
            issue => [$"{issue.Id}"],
            value => $"A value with ID '{value}' does not exist for the field 'id'."),
    };

    private static (Func<Issue, bool>? Test, JqlProblem? Problem) ListTest(
        JqlClause clause, IEnumerable<string> existing, Func<Issue, string[]> namesOf, Func<string, string> unknown)
    {
        if (clause.Operator is not ("=" or "!=" or "in"))
        {
            return (null, new JqlProblem(400, $"The operator '{clause.Operator}' is not supported by the '{clause.Field}' field."));
        }

        var known = existing.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = clause.Values.Where(value => !known.Contains(value)).ToList();
        if (missing.Count > 0)
        {
            return (null, new JqlProblem(400, string.Join(' ', missing.Select(unknown))));
        }

        var wanted = clause.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isNot = clause.Operator == "!=";
        return (issue => namesOf(issue).Any(wanted.Contains) != isNot, null);
    }

    private static (Func<Issue, bool>? Test, JqlProblem? Problem) TimeTest(JqlClause clause, Func<Issue, DateTimeOffset> timeOf, DateTimeOffset now)
    {
        if (clause.Operator == "in")
        {
            return (null, JqlProblem.Unsupported($"lists of moments for '{clause.Field}'"));
        }

        if (JqlTime.Read(clause.Values[0], now) is not { } moment)
        {
            return (null, new JqlProblem(400, $"Date value '{clause.Values[0]}' for field '{clause.Field}' is invalid. Valid formats include: "
                + "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '-4h'."));
        }

        return (clause.Operator switch
        {
            "=" => issue => timeOf(issue) == moment,
            "!=" => issue => timeOf(issue) != moment,
            "<" => issue => timeOf(issue) < moment,
            "<=" => issue => timeOf(issue) <= moment,
            ">" => issue => timeOf(issue) > moment,
            _ => issue => timeOf(issue) >= moment,
        }, null);
    }

    private static IEnumerable<Issue> Sort(IEnumerable<Issue> issues, IReadOnlyList<JqlOrder> orders)
    {
        // Jira shows the newest first when nothing is said.
        var sorted = orders.Count == 0 ? issues.OrderByDescending(issue => issue.Id) : issues.OrderBy(_ => 0);
        foreach (var order in orders)
        {
            sorted = order.Descending
                ? sorted.ThenByDescending(issue => KeyOf(issue, order.Field), Comparer<IComparable>.Default)
                : sorted.ThenBy(issue => KeyOf(issue, order.Field), Comparer<IComparable>.Default);
        }

        return sorted.ThenBy(issue => issue.Id);
    }

    private static IComparable KeyOf(Issue issue, string field) => field switch
    {
        "updated" => issue.Updated,
        "created" => issue.Created,
        "project" => issue.Project.Key,
        "status" => Workflow.Statuses.ToList().IndexOf(issue.Status),
        _ => issue.Id,
    };
}
