namespace CchcBot.App.Read;

/// <summary>What was to be read could not be: the message says why and what to do. Exit status 1.</summary>
internal sealed class ReadFailureException(string message, Exception? inner = null) : Exception(message, inner);
