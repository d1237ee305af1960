using Azure.Core.Pipeline;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>The storage against a scripted far side, without waits between attempts.</summary>
internal static class TableWire
{
    public const string ConnectionString = "AccountName=office;AccountKey=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public static ManualTimeProvider Clock() => new(new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)));

    public static TableStorageOptions Options(HttpMessageHandler far, TimeProvider? time = null, int retries = 2)
    {
        var options = new TableStorageOptions { Transport = new HttpClientTransport(far), TimeProvider = time ?? Clock() };
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    public static GuardedTable Table(HttpMessageHandler far, TimeProvider? time = null) =>
        new TableStorage(ConnectionString, Options(far, time)).Table("Plans");

    public static string Error(string code, string message = "No.") =>
        $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}"} } }""";
}
