using System;
using System.CommandLine;
using System.IO;
using Governance.Sandbox.Control;

namespace Governance.Sandbox.Story.Stage;

/// <summary>The options that say where everything is.</summary>
internal sealed class HostOptions
{
    private readonly Option<Uri> dataverse = AddressOption.Create("--dataverse", "The local Dataverse.");
    private readonly Option<Uri> jira = AddressOption.Create("--jira", "The local Jira.");
    private readonly Option<Uri> server = AddressOption.Create("--server", "The governance server.");
    private readonly Option<Uri> recorder = AddressOption.Create("--recorder", "The recorder, under whose address the server reaches Dataverse.");
    private readonly Option<DirectoryInfo> data = new("--data") { Required = true, Description = "The server's data folder." };
    private readonly Option<FileInfo> governance = new("--governance") { Required = true, Description = "The built governance.dll." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { dataverse, jira, server, recorder, data, governance })
        {
            command.Options.Add(option);
        }
    }

    public PlayOptions Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(dataverse),
        parsed.GetRequiredValue(jira),
        parsed.GetRequiredValue(server),
        parsed.GetRequiredValue(recorder),
        parsed.GetRequiredValue(data),
        parsed.GetRequiredValue(governance));
}
