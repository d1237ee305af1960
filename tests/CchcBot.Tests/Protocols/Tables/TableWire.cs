using Azure.Core.Pipeline;
using CchcBot.Protocols.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Tables;

/// <summary>Clients against a scripted far side, at 8:30 of 16/9/2025 in Vietnam, without waits between attempts.</summary>
internal static class TableWire
{
    public static readonly Uri Endpoint = new("https://office.table.core.windows.net");

    public static readonly TableSharedKeyCredential Key = new("office", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    public static ManualTimeProvider Clock() => new(new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)));

    public static TableClientOptions Options(WireScript script, TimeProvider? time = null, int retries = 2)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(script), TimeProvider = time ?? Clock() };
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    public static TableClient Table(WireScript script, TimeProvider? time = null) => new(Endpoint, "Plans", Key, Options(script, time));

    public static string Error(string code, string message = "No.") =>
        $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}"} } }""";
}
