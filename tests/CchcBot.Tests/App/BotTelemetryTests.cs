using System.Diagnostics.Metrics;
using CchcBot.Delivery;

namespace CchcBot.Tests.App;

/// <summary>Which figure a delivery and a plan become.</summary>
public sealed class BotTelemetryTests
{
    [Theory]
    [InlineData("Sent", 90, "cchcbot.deliveries=1 Digest Sent; cchcbot.delivery.lateness=90 Digest")]
    [InlineData("Sent", -5, "cchcbot.deliveries=1 Digest Sent; cchcbot.delivery.lateness=0 Digest")]
    [InlineData("Unreachable", 90, "cchcbot.deliveries=1 Digest Unreachable")]
    [InlineData("Planned", 90, "cchcbot.deliveries=1 Digest Planned")]
    public void A_delivery_is_counted_by_state_and_its_lateness_where_it_was_sent(string state, int late, string figures)
    {
        var delivery = new DeliveryRow(
            DeliveryKind.Digest,
            "canary",
            new DateOnly(2025, 9, 16),
            new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)),
            [],
            [],
            Enum.Parse<DeliveryState>(state)
        );

        Assert.Equal(figures, Measure(() => BotTelemetry.Delivery(delivery, TimeSpan.FromSeconds(late))));
    }

    [Fact]
    public void A_plan_is_counted_with_the_time_it_took() =>
        Assert.Equal(
            "cchcbot.plan.loads=1 stored; cchcbot.plan.load.duration=2.5 stored",
            Measure(() => BotTelemetry.PlanLoad("stored", TimeSpan.FromSeconds(2.5)))
        );

    /// <summary>What this thread measures meanwhile; other tests' turns do not count.</summary>
    private static string Measure(Action act)
    {
        var thread = Environment.CurrentManagedThreadId;
        var figures = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == BotTelemetry.Name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        act();
        return string.Join("; ", figures);

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                figures.Add($"{instrument.Name}={value} {string.Join(' ', tags.ToArray().Select(t => t.Value))}");
            }
        }
    }
}
