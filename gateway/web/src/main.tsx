import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/App';
import { Session } from './session/session';
import './app/styles/base.css';
import './app/styles/shell.css';
import './app/styles/parts.css';
import './app/styles/table.css';
import './app/styles/form.css';
import './app/styles/calendar.css';
import './app/styles/totals.css';
import './app/styles/analysis.css';
import './app/styles/print.css';

const session = new Session();
void session.restore();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <BrowserRouter>
      <App session={session} />
    </BrowserRouter>
  </StrictMode>,
);
