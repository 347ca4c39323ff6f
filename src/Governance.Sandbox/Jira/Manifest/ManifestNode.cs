using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Governance.Sandbox.Jira.Manifest;

/// <summary>A place in the manifest, with what it is called in messages.</summary>
/// <param name="Path">Where it stands, as in <c>modules.trigger[0]</c>.</param>
/// <param name="Yaml">What stands there, if anything.</param>
internal sealed record ManifestNode(string Path, YamlNode? Yaml)
{
    public bool IsPresent => Yaml is not null;

    public ManifestNode this[string name] => new(
        Path.Length == 0 ? name : $"{Path}.{name}",
        Yaml is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null);

    /// <summary>The entries of a list; none when the list is absent.</summary>
    public IEnumerable<ManifestNode> Entries => Yaml switch
    {
        null => [],
        YamlSequenceNode list => list.Children.Select((child, index) => new ManifestNode($"{Path}[{index}]", child)),
        _ => throw new InvalidDataException($"manifest.yml: {Path} is not a list."),
    };

    /// <summary>The text that must stand there.</summary>
    public string Text => Yaml is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw new InvalidDataException($"manifest.yml: {Path} is missing or is not text.");

    /// <summary>Whether <c>true</c> stands there.</summary>
    public bool IsTrue => Yaml is YamlScalarNode { Value: "true" };

    /// <summary>Refuses what the platform knows and the local Jira does not.</summary>
    public void MustBeAbsent()
    {
        if (IsPresent)
        {
            throw new InvalidDataException($"manifest.yml: {Path} is not supported by the local Jira.");
        }
    }
}
