// The form filler, as its makers say to use it.
import { createRoot } from 'react-dom/client';
import { getResponse, SmartFormsRenderer } from '@aehrc/smart-forms-renderer';

window.response = getResponse;
window.show = (questionnaire) =>
  createRoot(document.getElementById('form')).render(<SmartFormsRenderer questionnaire={questionnaire} />);
