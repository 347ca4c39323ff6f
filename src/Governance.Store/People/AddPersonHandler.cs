using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>Adds a person.</summary>
internal sealed class AddPersonHandler : CommandHandler<AddPerson>
{
    protected override Decision Decide(AddPerson command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (Text.Fault("The name", command.Name, 200) is { } fault)
        {
            return fault;
        }

        var id = StoreId.Of(command, "person");
        return Decision.Accept(new JsonObject { ["id"] = id }, new StreamEvent(PersonStreams.NameOf(id), new PersonAdded { Name = command.Name }));
    }
}
