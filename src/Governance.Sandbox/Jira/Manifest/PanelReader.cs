using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Governance.Sandbox.Jira.Manifest;

/// <summary>Reads the panel of issues from the manifest.</summary>
internal static class PanelReader
{
    public static ForgePanel? Read(ManifestNode root, Dictionary<string, ForgeEndpoint> endpoints)
    {
        var panels = root["modules"]["jira:issuePanel"].Entries.ToList();
        if (panels.Count > 1)
        {
            throw new InvalidDataException("manifest.yml: the local Jira supports one panel of issues.");
        }

        if (panels is not [var node])
        {
            return null;
        }

        node["function"].MustBeAbsent();
        node["render"].MustBeAbsent();
        node["resolver"]["function"].MustBeAbsent();
        var resource = node["resource"].Text;
        var folder = root["resources"].Entries.FirstOrDefault(entry => entry["key"].Text == resource)
            ?? throw new InvalidDataException($"manifest.yml: {node.Path}.resource names a resource that is not declared.");
        var endpoint = endpoints.GetValueOrDefault(node["resolver"]["endpoint"].Text)
            ?? throw new InvalidDataException($"manifest.yml: {node.Path}.resolver.endpoint names an endpoint that is not declared.");
        return new ForgePanel(node["key"].Text, node["title"].Text, folder["path"].Text, endpoint);
    }
}
