using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Jira.Sites;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>The fields of the site: Jira's own and the app's.</summary>
internal sealed class FieldCatalog
{
    public const string Summary = "summary";
    public const string Assignee = "assignee";

    private const int FirstCustomId = 10101;

    private static readonly IReadOnlyList<FieldDefinition> SystemFields =
    [
        Own(Summary, "Summary", FieldKind.Line, "string"),
        Own("description", "Description", FieldKind.Document, "string"),
        Own("labels", "Labels", FieldKind.Words, "array"),
        Own("duedate", "Due date", FieldKind.Day, "date"),
        Own(Assignee, "Assignee", FieldKind.Person, "user"),
        Own("status", "Status", FieldKind.System, "status"),
        Own("resolution", "Resolution", FieldKind.System, "resolution"),
        Own("resolutiondate", "Resolved", FieldKind.System, "datetime"),
        Own("issuetype", "Issue Type", FieldKind.System, "issuetype"),
        Own("project", "Project", FieldKind.System, "project"),
        Own("creator", "Creator", FieldKind.System, "user"),
        Own("reporter", "Reporter", FieldKind.System, "user"),
        Own("created", "Created", FieldKind.System, "datetime"),
        Own("updated", "Updated", FieldKind.System, "datetime"),
    ];

    public FieldCatalog(JiraSite site)
    {
        var app = site.Manifest.AppId[(site.Manifest.AppId.LastIndexOf('/') + 1)..];
        All =
        [
            .. SystemFields,
            .. site.Manifest.Fields.Select((field, index) => new FieldDefinition(
                $"customfield_{FirstCustomId + index}", $"{app}__{site.EnvironmentType}__{field.Key}", field.Name, FieldKind.App, field.Type)),
        ];
    }

    public IReadOnlyList<FieldDefinition> All { get; }

    public FieldDefinition? Find(string id) => All.FirstOrDefault(field => field.Id == id);

    /// <summary>A field of the app by id or by Jira's key of it.</summary>
    public FieldDefinition? FindOfApp(string idOrKey) => All.FirstOrDefault(field => field.IsCustom && (field.Id == idOrKey || field.Key == idOrKey));

    private static FieldDefinition Own(string id, string name, FieldKind kind, string type) => new(id, id, name, kind, type);
}
