using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>All projects and issues, in memory. Thread-safe; what it hands out never changes.</summary>
/// <param name="fields">The fields of the site.</param>
/// <param name="clock">Gives the time of changes.</param>
/// <param name="changed">Is told of each change after it stands, outside the lock.</param>
internal sealed class IssueBook(FieldCatalog fields, TimeProvider clock, Action<IssueChange> changed)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Project> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNumbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, Issue> issues = [];
    private readonly Dictionary<string, long> idsByKey = new(StringComparer.Ordinal);
    private long lastId = 10000;
    private long lastChange = 10000;

    public IReadOnlyList<Project> Projects
    {
        get
        {
            lock (gate)
            {
                return [.. projects.Values.OrderBy(project => project.Id)];
            }
        }
    }

    /// <summary>All issues in the order of their ids.</summary>
    public IReadOnlyList<Issue> Issues
    {
        get
        {
            lock (gate)
            {
                return [.. issues.Values];
            }
        }
    }

    /// <summary>The new project, or null when its key is taken.</summary>
    public Project? AddProject(string key, string name)
    {
        lock (gate)
        {
            var project = new Project(10000 + projects.Count, key, name);
            return projects.TryAdd(key, project) ? project : null;
        }
    }

    public Project? FindProject(string idOrKey) =>
        Projects.FirstOrDefault(project => project.Key == idOrKey || $"{project.Id}" == idOrKey);

    public Issue? Find(string idOrKey)
    {
        lock (gate)
        {
            var id = idsByKey.TryGetValue(idOrKey, out var known) || long.TryParse(idOrKey, out known) ? known : 0;
            return issues.GetValueOrDefault(id);
        }
    }

    public Issue Create(Project project, IssueType type, IReadOnlyDictionary<string, JsonNode?> values, Account creator)
    {
        Issue issue;
        lock (gate)
        {
            var number = lastNumbers.GetValueOrDefault(project.Key) + 1;
            lastNumbers[project.Key] = number;
            var now = JiraTime.Now(clock);
            issue = new Issue
            {
                Id = ++lastId, Key = $"{project.Key}-{number}", Project = project, Type = type, Creator = creator, Created = now, Updated = now,
                Values = values.Where(entry => entry.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => entry.Value!),
            };
            issues[issue.Id] = issue;
            idsByKey[issue.Key] = issue.Id;
        }

        changed(new IssueChange(IssueChange.Created, issue, creator, null));
        return issue;
    }

    /// <summary>Writes fields; a value that is there already changes nothing. False when the issue is gone.</summary>
    public bool Write(long id, IReadOnlyDictionary<string, JsonNode?> values, Account author, bool withHistory = true) =>
        Change(id, author, withHistory, issue =>
        {
            var items = new List<ChangeItem>();
            foreach (var (field, value) in values)
            {
                var before = issue.Values.GetValueOrDefault(field);
                if (!JsonNode.DeepEquals(before, value))
                {
                    issue = issue with { Values = value is null ? issue.Values.Remove(field) : issue.Values.SetItem(field, value) };
                    items.Add(ItemOf(fields.Find(field)!, before, value));
                }
            }

            return (issue, items);
        });

    /// <summary>Moves an issue, if it still stands where the mover saw it. False when it does not, or is gone.</summary>
    public bool Move(long id, Status from, Status to, Account author)
    {
        var moved = false;
        return Change(id, author, withHistory: true, issue =>
        {
            moved = issue.Status == from;
            return moved ? MoveTo(issue, to) : (issue, []);
        }) && moved;
    }

    /// <summary>Sets an issue property, or removes it. A property is no field: no history, no event.</summary>
    public bool SetProperty(long id, Func<ImmutableSortedDictionary<string, JsonNode?>, ImmutableSortedDictionary<string, JsonNode?>> change)
    {
        lock (gate)
        {
            if (!issues.TryGetValue(id, out var issue))
            {
                return false;
            }

            issues[id] = issue with { Properties = change(issue.Properties) };
            return true;
        }
    }

    /// <summary>Deletes an issue for good; its key is not used again. False when it is gone already.</summary>
    public bool Delete(long id, Account author)
    {
        Issue? issue;
        lock (gate)
        {
            if (!issues.Remove(id, out issue))
            {
                return false;
            }

            idsByKey.Remove(issue.Key);
        }

        changed(new IssueChange(IssueChange.Deleted, issue, author, null));
        return true;
    }

    private bool Change(long id, Account author, bool withHistory, Func<Issue, (Issue Issue, List<ChangeItem> Items)> change)
    {
        Issue? issue;
        ChangeEntry? entry = null;
        lock (gate)
        {
            if (!issues.TryGetValue(id, out issue))
            {
                return false;
            }

            (issue, var items) = change(issue);
            if (items.Count == 0)
            {
                return true;
            }

            var now = JiraTime.Now(clock);
            if (withHistory)
            {
                entry = new ChangeEntry(++lastChange, author, now, items);
                issue = issue with { History = issue.History.Add(entry) };
            }

            issue = issue with { Updated = now };
            issues[id] = issue;
        }

        changed(new IssueChange(IssueChange.Updated, issue, author, entry));
        return true;
    }

    private (Issue Issue, List<ChangeItem> Items) MoveTo(Issue issue, Status to)
    {
        var items = new List<ChangeItem> { new("status", "jira", "status", issue.Status.Id, issue.Status.Name, to.Id, to.Name) };
        var isDone = to == Workflow.Done;
        if (isDone != issue.Resolved is not null)
        {
            var (before, after) = isDone ? (null, Resolution.Name) : (Resolution.Name, (string?)null);
            items.Add(new("resolution", "jira", "resolution", before is null ? null : Resolution.Id, before, after is null ? null : Resolution.Id, after));
        }

        return (issue with { Status = to, Resolved = isDone ? issue.Resolved ?? JiraTime.Now(clock) : null }, items);
    }

    private static ChangeItem ItemOf(FieldDefinition field, JsonNode? before, JsonNode? after)
    {
        var (from, fromText) = FieldText.Of(field, before);
        var (to, toText) = FieldText.Of(field, after);
        return new(field.IsCustom ? field.Name : field.Id, field.IsCustom ? "custom" : "jira", field.Id, from, fromText, to, toText);
    }
}
