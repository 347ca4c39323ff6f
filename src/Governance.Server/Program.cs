using System.CommandLine;

using Governance.Server.CommandLine;

var root = new RootCommand("The governance store: gates open by decisions in the ledger, and by nothing else.")
{
    ServeCommand.Make(),
    KeysCommand.Make(),
    ExportCommand.Make(),
    VerifyCommand.Make(),
    RebuildCommand.Make(),
    RulebookCommand.Make(),
};
return await root.Parse(args).InvokeAsync();
