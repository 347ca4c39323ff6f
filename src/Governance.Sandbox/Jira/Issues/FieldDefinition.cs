using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>A field of an issue.</summary>
/// <param name="Id">The name in an issue's <c>fields</c>.</param>
/// <param name="Key">Jira's key of it; for a field of the app, the app's id, environment and module key.</param>
/// <param name="Name">As people see it.</param>
/// <param name="Kind">Who writes it, and what it holds.</param>
/// <param name="SchemaType">Jira's type of it.</param>
internal sealed record FieldDefinition(string Id, string Key, string Name, FieldKind Kind, string SchemaType)
{
    public bool IsCustom => Kind == FieldKind.App;

    public JsonObject ToJson()
    {
        var schema = new JsonObject { ["type"] = SchemaType };
        if (SchemaType == "array")
        {
            schema["items"] = "string";
        }

        if (IsCustom)
        {
            schema["custom"] = Key;
            schema["customId"] = long.Parse(Id["customfield_".Length..]);
        }
        else
        {
            schema["system"] = Id;
        }

        return new()
        {
            ["id"] = Id,
            ["key"] = IsCustom ? Key : Id,
            ["name"] = Name,
            ["custom"] = IsCustom,
            ["orderable"] = Kind != FieldKind.System,
            ["navigable"] = true,
            ["searchable"] = true,
            ["clauseNames"] = new JsonArray(IsCustom ? [$"cf[{Id["customfield_".Length..]}]", Name] : [Id]),
            ["schema"] = schema,
        };
    }
}
