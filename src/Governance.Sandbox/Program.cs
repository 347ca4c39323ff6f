using System.CommandLine;
using Governance.Sandbox.Control;
using Governance.Sandbox.Story;

var root = new RootCommand("A local Dataverse and a local Jira, to run the packed solution and the Jira app against.")
{
    RunCommand.Create(),
    PlayCommand.Create(),
};

return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
