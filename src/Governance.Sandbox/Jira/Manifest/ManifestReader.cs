using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Governance.Sandbox.Jira.Manifest;

/// <summary>Reads the manifest of the app's folder.</summary>
internal static class ManifestReader
{
    /// <exception cref="InvalidDataException">The manifest is absent, malformed, or asks for what is not supported here.</exception>
    public static ForgeManifest Read(string folder)
    {
        var path = Path.Combine(folder, "manifest.yml");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"There is no manifest.yml in '{folder}'. Name the folder of the Forge app.");
        }

        var root = Load(path);
        var remote = root["remotes"].Entries.ToList() is [var only]
            ? only
            : throw new InvalidDataException("manifest.yml: remotes must hold exactly one remote here.");
        var modules = root["modules"];
        var endpoints = modules["endpoint"].Entries
            .Select(node => ReadEndpoint(node, remote["key"].Text))
            .ToDictionary(endpoint => endpoint.Key, StringComparer.Ordinal);
        return new ForgeManifest
        {
            AppId = root["app"]["id"].Text,
            RemoteKey = remote["key"].Text,
            FunctionsMayCallRemote = remote["operations"].Entries.Any(operation => operation.Text == "compute"),
            Scopes = root["permissions"]["scopes"].Entries.Select(scope => scope.Text).ToHashSet(StringComparer.Ordinal),
            Triggers = [.. modules["trigger"].Entries.Select(node => ReadTrigger(node, endpoints))],
            Schedules = [.. modules["scheduledTrigger"].Entries.Select(node => ReadSchedule(node, endpoints))],
            Fields = [.. modules["jira:customField"].Entries.Select(ReadField)],
            AdminPage = ReadAdminPage(modules, endpoints),
            Panel = PanelReader.Read(root, endpoints),
            Validator = ReadValidator(modules),
        };
    }

    private static ManifestNode Load(string path)
    {
        var yaml = new YamlStream();
        try
        {
            using var text = File.OpenText(path);
            yaml.Load(text);
        }
        catch (YamlException failure)
        {
            throw new InvalidDataException($"manifest.yml cannot be read: {failure.Message}", failure);
        }

        return new ManifestNode("", yaml.Documents is [var document] ? document.RootNode : null);
    }

    private static ForgeEndpoint ReadEndpoint(ManifestNode node, string remoteKey) =>
        node["remote"].Text == remoteKey
            ? new(node["key"].Text, node["route"]["path"].IsPresent ? node["route"]["path"].Text : "", node["auth"]["appSystemToken"]["enabled"].IsTrue)
            : throw new InvalidDataException($"manifest.yml: {node.Path}.remote names a remote that is not declared.");

    private static ForgeTrigger ReadTrigger(ManifestNode node, Dictionary<string, ForgeEndpoint> endpoints)
    {
        node["function"].MustBeAbsent();
        node["filter"].MustBeAbsent();
        return new(node["key"].Text, EndpointOf(node, endpoints), [.. node["events"].Entries.Select(name => name.Text)]);
    }

    private static ForgeSchedule ReadSchedule(ManifestNode node, Dictionary<string, ForgeEndpoint> endpoints)
    {
        node["function"].MustBeAbsent();
        return new(node["key"].Text, EndpointOf(node, endpoints), node["interval"].Text switch
        {
            "fiveMinute" => TimeSpan.FromMinutes(5),
            "hour" => TimeSpan.FromHours(1),
            "day" => TimeSpan.FromDays(1),
            "week" => TimeSpan.FromDays(7),
            var other => throw new InvalidDataException($"manifest.yml: {node.Path}.interval '{other}' does not exist."),
        });
    }

    private static ForgeEndpoint EndpointOf(ManifestNode node, Dictionary<string, ForgeEndpoint> endpoints) =>
        endpoints.GetValueOrDefault(node["endpoint"].Text)
            ?? throw new InvalidDataException($"manifest.yml: {node.Path}.endpoint names an endpoint that is not declared.");

    private static ForgeField ReadField(ManifestNode node) => node["type"].Text == "string"
        ? new(node["key"].Text, node["name"].Text, "string", node["readOnly"].IsTrue)
        : throw new InvalidDataException($"manifest.yml: {node.Path}.type: the local Jira supports 'string' only.");

    private static ForgeAdminPage? ReadAdminPage(ManifestNode modules, Dictionary<string, ForgeEndpoint> endpoints)
    {
        var pages = modules["jira:adminPage"].Entries.ToList();
        if (pages.Count > 1)
        {
            throw new InvalidDataException("manifest.yml: the local Jira supports one page for administrators.");
        }

        return pages is [var node] ? new(node["key"].Text, EndpointOf(node["resolver"], endpoints)) : null;
    }

    private static ForgeValidator? ReadValidator(ManifestNode modules)
    {
        var validators = modules["jira:workflowValidator"].Entries.ToList();
        if (validators.Count > 1)
        {
            throw new InvalidDataException("manifest.yml: the local Jira supports one workflow validator.");
        }

        if (validators is not [var node])
        {
            return null;
        }

        node["expression"].MustBeAbsent();
        var key = node["function"].Text;
        var function = modules["function"].Entries.FirstOrDefault(entry => entry["key"].Text == key)
            ?? throw new InvalidDataException($"manifest.yml: {node.Path}.function names a function that is not declared.");
        return new(node["key"].Text, node["name"].Text, key, function["handler"].Text);
    }
}
