using System;
using System.Collections.Generic;
using System.Globalization;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>A measure's row as it should be.</summary>
internal static class MeasureRow
{
    private const int Memo = 4000;

    public static HostRow Of(MeasureView view)
    {
        var state = view.State;
        return new HostRow(DataverseTable.Measure, Guid.Parse(state.Id), state.LedgerNumber,
            new Dictionary<string, HostValue>(StringComparer.Ordinal)
            {
                ["gov_name"] = HostValue.Of(state.Name, 200),
                ["gov_opportunityid"] = HostValue.To(
                    DataverseTable.Opportunity, Id(state.DemandSource.ExternalId), "gov_opportunityid"),
                ["gov_customerid"] = HostValue.To(DataverseTable.Account, Id(state.CustomerId), "gov_customerid"),
                ["gov_resultownerid"] = User(view, FieldNames.Owner, "gov_resultownerid"),
                ["gov_sponsorid"] = User(view, FieldNames.Sponsor, "gov_sponsorid"),
                ["gov_controllerid"] = User(view, FieldNames.Controller, "gov_controllerid"),
                ["gov_factsheet"] = HostValue.Of(view.FactSheet, 100_000),
                ["gov_function"] = HostValue.Of(view.Field(FieldNames.Function), 100),
                ["gov_legalentity"] = HostValue.Of(view.Field(FieldNames.LegalEntity), 100),
                ["gov_milestoneplan"] = HostValue.Of(view.Field(FieldNames.MilestonePlan), Memo),
                ["gov_steeringcontext"] = HostValue.Of(view.Field(FieldNames.SteeringContext), Memo),
                ["gov_effectkind"] = HostValue.Of(Choices.EffectKind(view.Field(FieldNames.EffectKind))),
                ["gov_effectamount"] = HostValue.Of(Amount(view.Field(FieldNames.EffectAmount))),
                ["gov_effectcurrency"] = HostValue.Of(view.Field(FieldNames.EffectCurrency), 3),
                ["gov_doi"] = HostValue.Of((long?)state.Doi),
                ["gov_gate"] = HostValue.Of(state.NextGate, 50),
                ["gov_packetdigest"] = HostValue.Of(state.PacketDigest, 64),
                ["gov_readiness"] = HostValue.Of(view.Readiness, Memo),
                ["gov_panel"] = PanelColumn.Of(view.Panel),
                ["gov_implementationstatus"] = HostValue.Of((long?)(int)state.Implementation),
                ["gov_potentialstatus"] = HostValue.Of((long?)(int)state.Potential),
                ["gov_state"] = HostValue.Of((long?)(int)state.Status),
                ["gov_round"] = HostValue.Of((long?)state.Round),
                ["gov_rulebookid"] = HostValue.To(
                    DataverseTable.Rulebook, RulebookRow.IdOf(state.RulebookDigest), "gov_rulebookid"),
                ["gov_rulebookdigest"] = HostValue.Of(state.RulebookDigest, 64),
            });
    }

    private static HostValue User(MeasureView view, string role, string column) =>
        HostValue.To(DataverseTable.User, view.User(role), column);

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    // The column holds two decimals.
    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? decimal.Round(amount, 2, MidpointRounding.ToEven)
            : null;
}
